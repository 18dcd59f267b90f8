using GraphQLParser.AST;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http.Limits;

/// <summary>How large a document is with its fragments written out: fragments that spread fragments can double at each step, and a circle of them has no end.</summary>
/// <remarks>Each fragment is measured once, so the measure itself takes no longer than the document is long.</remarks>
internal sealed class FragmentSizes(GraphQLDocument document)
{
    private const long Endless = int.MaxValue;

    /// <summary>How many fragments may stand in one another: below what the stack can hold, and far above what anybody writes.</summary>
    private const int MostInOneAnother = 100;

    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = document.Definitions.OfType<GraphQLFragmentDefinition>()
        .DistinctBy(fragment => fragment.FragmentName.Name.StringValue).ToDictionary(fragment => fragment.FragmentName.Name.StringValue, StringComparer.Ordinal);

    private readonly Dictionary<string, long> _sizes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>The selections of the largest operation or fragment.</summary>
    /// <exception cref="RequestError">A fragment spreads itself.</exception>
    public long Largest() => document.Definitions.Select(definition => definition switch
    {
        GraphQLOperationDefinition operation => Of(operation.SelectionSet),
        GraphQLFragmentDefinition fragment => Of(fragment.FragmentName.Name.StringValue),
        _ => 0,
    }).DefaultIfEmpty().Max();

    private long Of(GraphQLSelectionSet? set)
    {
        long size = 0;
        foreach (var selection in set?.Selections ?? [])
        {
            size += 1 + selection switch
            {
                GraphQLField field => Of(field.SelectionSet),
                GraphQLInlineFragment inline => Of(inline.SelectionSet),
                GraphQLFragmentSpread spread => Of(spread.FragmentName.Name.StringValue),
                _ => 0,
            };
        }

        return Math.Min(size, Endless);
    }

    private long Of(string name)
    {
        if (_sizes.TryGetValue(name, out var known)) return known;
        if (!_fragments.TryGetValue(name, out var fragment)) return 0; // validation tells that there is none
        if (!_open.Add(name)) throw new RequestError(ErrorCodes.ValidationFailed, $"Cannot spread fragment '{name}' within itself.");
        var size = _open.Count > MostInOneAnother ? throw new RequestError(ErrorCodes.TooDeep, $"At most {MostInOneAnother} fragments may stand in one another.") : Of(fragment.SelectionSet);
        _open.Remove(name);
        return _sizes[name] = size;
    }
}
