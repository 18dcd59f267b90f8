using GraphQL;
using GraphQL.Types;
using NewsGraphQL.Server.Conventions.Nodes;

namespace NewsGraphQL.Server.Tests.Attacks;

/// <summary>A place in a query where a client's value goes.</summary>
/// <param name="Path">Where it is, for a reader.</param>
/// <param name="Document">A valid document whose variable <c>$v</c> stands there and nowhere else.</param>
/// <param name="Type">The value's type.</param>
/// <param name="IsDirect">Whether it is an argument itself, not a member of an input object.</param>
internal sealed record ArgumentPlace(string Path, string Document, IGraphType Type, bool IsDirect)
{
    /// <summary>The type of one value.</summary>
    public string Kind => Type.GetNamedType().Name;

    /// <summary>The argument's or member's name.</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..];

    /// <summary>Whether a list stands there.</summary>
    public bool IsList => (Type is NonNullGraphType { ResolvedType: { } inner } ? inner : Type) is ListGraphType;
}

/// <summary>Finds every argument that a query or a mutation can reach, and every member of every input object in it, by the schema alone.</summary>
/// <remarks>Each field of each object type is reached once, each member of each input object once; an operator on a value is another place in each member that has it.</remarks>
internal sealed class ArgumentPlaces
{
    private const string Variables = "§";

    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly List<ArgumentPlace> _found = [];

    public static IReadOnlyList<ArgumentPlace> In(ISchema schema)
    {
        var places = new ArgumentPlaces();
        var next = new Queue<(IObjectGraphType Type, Func<string, string> Around)>(
            [(schema.Query, inner => $"query{Variables} {{ {inner} }}"), (schema.Mutation!, inner => $"mutation{Variables} {{ {inner} }}")]);
        while (next.TryDequeue(out var at))
        {
            foreach (var field in at.Type.Fields) places.Look(at.Type, field, at.Around, next);
        }

        return places._found;
    }

    private void Look(IObjectGraphType type, FieldType field, Func<string, string> around, Queue<(IObjectGraphType, Func<string, string>)> next)
    {
        var arguments = (field.Arguments ?? []).ToList();
        var inner = field.ResolvedType!.GetNamedType();
        foreach (var argument in arguments)
        {
            var others = Required(arguments.Where(other => other != argument));
            Find(argument.ResolvedType!, $"{type.Name}.{field.Name}.{argument.Name}", "", value => around($"{field.Name}({string.Join(", ", others.Prepend($"{argument.Name}: {value}"))}){Selection(inner)}"), isDirect: true, isOneOf: false);
        }

        var required = Required(arguments) is { Count: > 0 } given ? $"({string.Join(", ", given)})" : "";
        foreach (var possible in inner switch { IObjectGraphType single => [single], IAbstractGraphType several => several.PossibleTypes.AsEnumerable(), _ => [] })
        {
            if (_types.Add(possible.Name)) next.Enqueue((possible, deeper => around($"{field.Name}{required} {{ ... on {possible.Name} {{ {deeper} }} }}")));
        }
    }

    private void Find(IGraphType type, string path, string member, Func<string, string> around, bool isDirect, bool isOneOf)
    {
        if (type.GetNamedType() is not IInputObjectGraphType input)
        {
            _found.Add(new ArgumentPlace(path, Document(around, $"{type}{(isOneOf ? "!" : "")}"), type, isDirect));
            return;
        }

        var isList = (type is NonNullGraphType { ResolvedType: { } bare } ? bare : type) is ListGraphType;
        if (isList) _found.Add(new ArgumentPlace(path, Document(around, $"{type}"), type, isDirect));
        foreach (var field in input.Fields)
        {
            if (!_members.Add($"{(input.Name.EndsWith("OperationFilterInput", StringComparison.Ordinal) ? member : input.Name)}.{field.Name}")) continue;
            Find(field.ResolvedType!, $"{path}.{field.Name}", $"{input.Name}.{field.Name}", value => around(isList ? $"[{{ {field.Name}: {value} }}]" : $"{{ {field.Name}: {value} }}"), isDirect: false, input.IsOneOf);
        }
    }

    private static string Document(Func<string, string> around, string type) => around("$v").Replace(Variables, $"($v: {type})", StringComparison.Ordinal);

    private static List<string> Required(IEnumerable<QueryArgument> arguments) =>
        [.. arguments.Where(argument => argument is { ResolvedType: NonNullGraphType, DefaultValue: null }).Select(argument => $"{argument.Name}: {Example(argument.ResolvedType!)}")];

    private static string Example(IGraphType type) => type.GetNamedType() switch
    {
        EnumerationGraphType choice => choice.Values.First().Name,
        IInputObjectGraphType { IsOneOf: true } one => $"{{ {one.Fields.First().Name}: {Example(one.Fields.First().ResolvedType!)} }}",
        IdGraphType => $"\"{new GlobalId("Person", 1)}\"",
        IntGraphType => "1",
        { Name: "CountryCode" } => "\"ID\"",
        _ => "\"kalimat\"",
    };

    // Rows, count and all plain values: what is asked for is what touches the store.
    private static string Selection(IGraphType type) => type switch
    {
        IObjectGraphType known => $" {{ __typename {string.Join(' ', known.Fields.Where(field => (field.Arguments?.Count ?? 0) == 0).Select(field => Plain(field)).OfType<string>())} }}",
        IAbstractGraphType => " { __typename }",
        _ => "",
    };

    private static string? Plain(FieldType field) => field.ResolvedType!.GetNamedType() switch
    {
        ScalarGraphType => field.Name,
        _ => field.Name == "nodes" ? "nodes { __typename }" : null,
    };
}
