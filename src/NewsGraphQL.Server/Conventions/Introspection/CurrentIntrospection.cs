using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace NewsGraphQL.Server.Conventions.Introspection;

/// <summary>Adds what the specification's introspection has and the engine's lacks, because tools ask for it.</summary>
internal static class CurrentIntrospection
{
    /// <summary>Completes an introspection type before its fields are bound; leaves every other type alone.</summary>
    public static void Complete(IGraphType type)
    {
        if (type is not IObjectGraphType known) return;
        if (type.Name == "__Type")
        {
            Add(known, "specifiedByURL", typeof(StringGraphType), "Of a scalar: where its values are defined; else null.", Specification);
            Add(known, "isOneOf", typeof(BooleanGraphType), "Of an input object: whether exactly one of its fields must be given; else null.",
                described => described is IInputObjectGraphType input ? input.IsOneOf : null);
        }
        else if (type.Name == "__Directive" && known.GetField("args") is { } arguments && arguments.Arguments?.Find("includeDeprecated") is null)
        {
            arguments.Arguments ??= [];
            arguments.Arguments.Add(new QueryArgument<BooleanGraphType> { Name = "includeDeprecated", DefaultValue = false, Description = "Whether deprecated arguments are listed, too; there are none." });
        }
    }

    private static object? Specification(IGraphType type) =>
        type is ScalarGraphType ? type.FindAppliedDirective("specifiedBy")?.FindArgument("url")?.Value : null;

    private static void Add(IObjectGraphType type, string name, Type scalar, string description, Func<IGraphType, object?> value)
    {
        if (type.HasField(name)) return;
        type.AddField(new FieldType
        {
            Name = name,
            Description = description,
            Type = scalar,
            Resolver = new FuncFieldResolver<object>(context => value((IGraphType)context.Source!)),
        });
    }
}
