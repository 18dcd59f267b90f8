using System.Collections;
using GraphQL;
using GraphQL.Types;
using NewsGraphQL.Server.Conventions.Filtering;
using NewsGraphQL.Server.Conventions.Nodes;

namespace NewsGraphQL.Server.Tests.Conventions.Filtering;

/// <summary>Conditions that name every operator of every field, relations and lists included, with values that the rows hold and values that trip databases.</summary>
internal static class FilterCases
{
    private static readonly string[] Awkward = ["", "%", "_", "100%", "'", "\"", "\\", "é", "😀", "a%'; --"];
    private static readonly string[] Quantifiers = ["some", "all", "none"];

    /// <summary>Every operator of every field.</summary>
    /// <param name="filter">The input type.</param>
    /// <param name="rows">The objects whose values are used.</param>
    /// <param name="depth">How many relations deep.</param>
    /// <param name="isRoot">Whether every awkward value is tried, too.</param>
    public static IEnumerable<IDictionary<string, object?>> Of(IFilterInput filter, IReadOnlyList<object?> rows, int depth, bool isRoot = true) =>
        ((IFilterMembers)filter).Members.Keys.SelectMany(name => Member(filter, name, rows, depth, isRoot).Select(inner => Map(name, inner)));

    private static IEnumerable<object> Member(IFilterInput filter, string name, IReadOnlyList<object?> rows, int depth, bool isRoot)
    {
        var type = (IFilterInput)((IComplexGraphType)filter).GetField(name)!.ResolvedType!.GetNamedType();
        var accessor = ((IFilterMembers)filter).Members[name].Compile();
        var values = rows.Select(row => row is null ? null : accessor.DynamicInvoke(row)).ToArray();
        if (type is OperationFilterInput) return Operations(type, type is IdOperationFilterInput ? Owner(filter) : "", values, isRoot);
        if (depth == 0) return [];
        if (type is IFilterMembers) return Of(type, values, depth - 1, isRoot: false);
        var items = values.OfType<IEnumerable>().SelectMany(list => list.Cast<object?>()).Distinct().Take(40).ToArray();
        var inner = (IFilterInput)((IComplexGraphType)type).GetField("some")!.ResolvedType!.GetNamedType();
        return new object[] { Map("any", true), Map("any", false), Map("some", Map()), Map("all", Map()) }
            .Concat(Of(inner, items, 0, isRoot: false).Where((_, i) => i % 5 == 0).SelectMany((condition, i) => Quantifiers.Take(i % 2 + 2).Select(quantifier => Map(quantifier, condition))));
    }

    private static IEnumerable<object> Operations(IFilterInput type, string owner, object?[] values, bool all)
    {
        var fields = ((IComplexGraphType)type).Fields.Where(field => field.Name is not ("and" or "or")).ToArray();
        var samples = values.Where(value => value is not null).Distinct().OrderBy(value => value!.ToString(), StringComparer.Ordinal).ToArray();
        object?[] picked = [samples.FirstOrDefault(), samples.ElementAtOrDefault(samples.Length / 2)];
        foreach (var field in fields) foreach (var given in Given(field, owner, picked, all)) yield return Map(field.Name, given);
        if (type is StringOperationFilterInput) yield return Map("or", new object[] { Map("contains", "a"), Map("and", new object[] { Map("neq", null), Map("nstartsWith", "B") }) });
    }

    private static object?[] Given(FieldType field, string owner, object?[] samples, bool all)
    {
        if (field.Name == "isNull") return [true, false];
        var values = samples.Where(sample => sample is not null).Select(sample => Wire(sample!, owner)).ToArray();
        if (field.Name is "in" or "nin")
        {
            var withNull = field.ResolvedType is ListGraphType { ResolvedType: not NonNullGraphType };
            return [values, Array.Empty<object?>(), .. withNull ? new object?[][] { [null], [null, .. values] } : []];
        }

        if (field.Name is "eq" or "neq") return [null, .. values];
        if (field.ResolvedType is StringGraphType) return all ? [.. values, .. values.OfType<string>().SelectMany(Parts), .. Awkward] : [.. values.OfType<string>().SelectMany(Parts)];
        return values;
    }

    private static IEnumerable<string> Parts(string text) => text.Length < 3 ? [] : [text[..2], text[1..^1], text[^2..], text.ToUpperInvariant()];

    // A value as a variable of the request would arrive.
    private static object? Wire(object value, string owner) => value switch
    {
        int key when owner.Length > 0 => new GlobalId(owner, key).ToString(),
        DateTime time => new DateTimeOffset(time),
        _ => value,
    };

    // Only ids are whole numbers that travel as texts.
    private static string Owner(IFilterInput filter) => ((IFilterMembers)filter).Members.Values.First().Parameters[0].Type.Name;

    private static Dictionary<string, object?> Map(string name, object? value) => new() { [name] = value };

    private static Dictionary<string, object?> Map() => [];
}
