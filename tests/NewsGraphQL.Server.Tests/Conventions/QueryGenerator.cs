using System.Globalization;
using System.Text;
using GraphQL;
using GraphQL.Types;
using NewsGraphQL.Server.Conventions.Nodes;

namespace NewsGraphQL.Server.Tests.Conventions;

/// <summary>Writes valid documents at random, from the schema alone.</summary>
internal sealed class QueryGenerator(ISchema schema, int seed)
{
    private static readonly string[] Texts = ["Zoë", "Kalimat", "%", "", "a", "\\\"", "Judul 3", "person-1", "Dunia"];
    private static readonly string[] Nodes = ["Article", "Person", "Organization", "Country", "Quote"];

    private const int Deepest = 5;

    private readonly Random _random = new(seed);
    private int _aliases;

    /// <summary>One more document.</summary>
    public string Next()
    {
        _aliases = 0;
        return $"{{ {Selection(schema.Query, 0)} }}";
    }

    private string Selection(IComplexGraphType type, int depth)
    {
        var fields = type.Fields.Where(field => depth < Deepest || field.ResolvedType!.GetNamedType() is ScalarGraphType).ToArray();
        if (fields.Length == 0) return "__typename";
        var chosen = Enumerable.Range(0, 1 + _random.Next(depth == 0 ? 2 : 3)).Select(_ => Field(fields[_random.Next(fields.Length)], depth))
            .Select(field => _random.Next(10) == 0 ? $"... on {type.Name} {{ {field} }}" : field);
        return string.Join(' ', chosen.Prepend("__typename"));
    }

    private string Field(FieldType field, int depth)
    {
        var text = new StringBuilder($"f{_aliases++}: {field.Name}");
        var arguments = (field.Arguments ?? []).Where(argument => argument.ResolvedType is NonNullGraphType || _random.Next(3) == 0)
            .Where(argument => argument.Name is not ("after" or "before" or "since")).ToList();
        if (arguments.Exists(argument => argument.Name == "first")) arguments.RemoveAll(argument => argument.Name == "last");
        if (arguments.Count > 0) text.Append('(').AppendJoin(", ", arguments.Select(argument => $"{argument.Name}: {Argument(argument)}")).Append(')');
        if (_random.Next(16) == 0) text.Append(_random.Next(2) == 0 ? " @skip(if: " : " @include(if: ").Append(_random.Next(2) == 0 ? "true)" : "false)");
        switch (field.ResolvedType!.GetNamedType())
        {
            case IObjectGraphType type: text.Append(" { ").Append(Selection(type, depth + 1)).Append(" }"); break;
            case IAbstractGraphType type: text.Append(" { __typename ").AppendJoin(' ', type.PossibleTypes.Select(each => $"... on {each.Name} {{ {Selection(each, depth + 1)} }}")).Append(" }"); break;
        }

        return text.ToString();
    }

    private string Argument(QueryArgument argument) => argument.Name switch
    {
        "first" or "last" => _random.Next(5).ToString(CultureInfo.InvariantCulture),
        "timeZone" => "\"Asia/Jakarta\"",
        "query" or "search" or "prefix" => "\"kalimat\"",
        _ => Value(argument.ResolvedType!, 0),
    };

    private string Value(IGraphType type, int depth) => type switch
    {
        NonNullGraphType { ResolvedType: { } inner } => Value(inner, depth),
        ListGraphType { ResolvedType: { } item } => $"[{string.Join(", ", Enumerable.Range(0, _random.Next(3)).Select(_ => Value(item, depth + 1)))}]",
        EnumerationGraphType values => values.Values.ElementAt(_random.Next(values.Values.Count)).Name,
        IInputObjectGraphType input => Input(input, depth),
        IntGraphType => _random.Next(9).ToString(CultureInfo.InvariantCulture),
        FloatGraphType => _random.NextDouble().ToString("0.0", CultureInfo.InvariantCulture),
        BooleanGraphType => _random.Next(2) == 0 ? "true" : "false",
        IdGraphType => $"\"{new GlobalId(Nodes[_random.Next(Nodes.Length)], 1 + _random.Next(9))}\"",
        StringGraphType => $"\"{Texts[_random.Next(Texts.Length)]}\"",
        _ => type.Name switch { "DateTime" => "\"2024-01-05T00:00:00+07:00\"", "Date" => "\"2024-01-05\"", "CountryCode" => "\"AD\"", "LanguageTag" => "\"id\"", "URL" => "\"https://example.com/1\"", _ => "\"x\"" },
    };

    private string Input(IInputObjectGraphType input, int depth)
    {
        var fields = input.Fields.Where(field => depth < 3 || field.ResolvedType!.GetNamedType() is ScalarGraphType).ToArray();
        if (fields.Length == 0) return "{}";
        var count = input.IsOneOf ? 1 : Math.Min(fields.Length, _random.Next(3));
        var chosen = fields.OrderBy(_ => _random.Next()).Take(count).Select(field => $"{field.Name}: {Value(field.ResolvedType!, depth + 1)}");
        return $"{{ {string.Join(", ", chosen)} }}";
    }
}
