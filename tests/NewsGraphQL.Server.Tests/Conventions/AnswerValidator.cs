using System.Text.Json;
using System.Text.RegularExpressions;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace NewsGraphQL.Server.Tests.Conventions;

/// <summary>Holds an answer against the document that asked for it and the schema: no member too many, too few or out of order, lists and nulls only where they may be, every value of its type.</summary>
/// <remarks>The document must select <c>__typename</c> wherever an object's type is open.</remarks>
internal sealed partial class AnswerValidator(ISchema schema, string text)
{
    private readonly GraphQLDocument _document = Parser.Parse(text);
    private readonly List<string> _mistakes = [];

    /// <summary>What is wrong with the answer; nothing when it is right.</summary>
    public IReadOnlyList<string> Mistakes(JsonElement answer)
    {
        foreach (var member in answer.EnumerateObject().Where(member => member.Name is not ("data" or "errors" or "extensions"))) _mistakes.Add($"{member.Name} is no member of an answer");
        var hasErrors = answer.TryGetProperty("errors", out var errors);
        if (hasErrors && (errors.ValueKind != JsonValueKind.Array || errors.GetArrayLength() == 0)) _mistakes.Add("errors is no list, or empty");
        if (!answer.TryGetProperty("data", out var data)) Expect(hasErrors, "data", "neither data nor errors");
        else if (data.ValueKind == JsonValueKind.Null) Expect(hasErrors, "data", "null without an error");
        else Check(data, schema.Query, [_document.Definitions.OfType<GraphQLOperationDefinition>().Single().SelectionSet], "data");
        if (hasErrors) foreach (var error in errors.EnumerateArray()) CheckError(error, answer);
        return _mistakes;
    }

    private void CheckError(JsonElement error, JsonElement answer)
    {
        Expect(error.GetProperty("message").GetString() is { Length: > 0 }, "errors", "no message");
        if (!error.TryGetProperty("path", out var path)) return;
        if (!answer.TryGetProperty("data", out var at)) return;
        foreach (var step in path.EnumerateArray()) // what failed, or what stands around it, is null
        {
            if (at.ValueKind == JsonValueKind.Null) return;
            at = step.ValueKind == JsonValueKind.Number ? at[step.GetInt32()] : at.GetProperty(step.GetString()!);
        }

        Expect(at.ValueKind == JsonValueKind.Null, path.ToString(), "has an error and a value");
    }

    private void Check(JsonElement value, IGraphType type, IReadOnlyList<GraphQLSelectionSet> sets, string path)
    {
        if (type is NonNullGraphType { ResolvedType: { } required })
        {
            if (value.ValueKind == JsonValueKind.Null) _mistakes.Add($"{path}: null for {type}");
            else Check(value, required, sets, path);
        }
        else if (value.ValueKind != JsonValueKind.Null)
        {
            switch (type)
            {
                case ListGraphType { ResolvedType: { } item } when value.ValueKind == JsonValueKind.Array:
                    var index = 0;
                    foreach (var each in value.EnumerateArray()) Check(each, item, sets, $"{path}.{index++}");
                    break;
                case ScalarGraphType scalar: Expect(Fits(value, scalar), path, $"{value.GetRawText()} is no {scalar.Name}"); break;
                case IObjectGraphType known when value.ValueKind == JsonValueKind.Object: CheckObject(value, known, sets, path); break;
                case IAbstractGraphType several when value.ValueKind == JsonValueKind.Object && Named(value, several) is { } known: CheckObject(value, known, sets, path); break;
                default: _mistakes.Add($"{path}: {value.ValueKind} for {type}"); break;
            }
        }
    }

    private static IObjectGraphType? Named(JsonElement value, IAbstractGraphType several) =>
        value.TryGetProperty("__typename", out var name) ? several.PossibleTypes.FirstOrDefault(type => type.Name == name.GetString()) : null;

    private void CheckObject(JsonElement value, IObjectGraphType type, IReadOnlyList<GraphQLSelectionSet> sets, string path)
    {
        var fields = new OrderedDictionary<string, List<GraphQLField>>(StringComparer.Ordinal);
        foreach (var set in sets) Collect(set, type, fields);
        var (given, asked) = (string.Join(' ', value.EnumerateObject().Select(member => member.Name)), string.Join(' ', fields.Keys));
        Expect(given == asked, path, $"has [{given}], asked were [{asked}]");
        foreach (var (key, same) in fields)
        {
            if (!value.TryGetProperty(key, out var member)) continue;
            if (same[0].Name.Value == "__typename") Expect(member.ValueEquals(type.Name), $"{path}.{key}", $"{member} instead of {type.Name}");
            else Check(member, type.GetField(same[0].Name.Value)!.ResolvedType!, [.. same.Select(field => field.SelectionSet).OfType<GraphQLSelectionSet>()], $"{path}.{key}");
        }
    }

    private void Collect(GraphQLSelectionSet set, IObjectGraphType type, OrderedDictionary<string, List<GraphQLField>> fields)
    {
        foreach (var selection in set.Selections.Where(IsIncluded))
        {
            switch (selection)
            {
                case GraphQLField field:
                    var key = (field.Alias?.Name ?? field.Name).StringValue;
                    if (fields.TryGetValue(key, out var same)) same.Add(field);
                    else fields.Add(key, [field]);
                    break;
                case GraphQLInlineFragment inline when Applies(inline.TypeCondition, type):
                    Collect(inline.SelectionSet, type, fields);
                    break;
                case GraphQLFragmentSpread spread when Fragment(spread) is var fragment && Applies(fragment.TypeCondition, type):
                    Collect(fragment.SelectionSet, type, fields);
                    break;
            }
        }
    }

    private GraphQLFragmentDefinition Fragment(GraphQLFragmentSpread spread) =>
        _document.Definitions.OfType<GraphQLFragmentDefinition>().Single(fragment => fragment.FragmentName.Name.Value == spread.FragmentName.Name.Value);

    private bool Applies(GraphQLTypeCondition? condition, IObjectGraphType type) =>
        condition is null || condition.Type.Name.Value == type.Name || schema.AllTypes[condition.Type.Name.StringValue] is IAbstractGraphType several && several.PossibleTypes.Contains(type);

    private static bool IsIncluded(ASTNode selection) => (selection as IHasDirectivesNode)?.Directives is not { } directives || directives.All(directive =>
        (directive.Arguments?.SingleOrDefault()?.Value as GraphQLBooleanValue)?.BoolValue == (directive.Name.Value == "include"));

    private static bool Fits(JsonElement value, ScalarGraphType type) => type switch
    {
        IntGraphType => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _) && !value.GetRawText().Contains('.', StringComparison.Ordinal),
        FloatGraphType => value.ValueKind == JsonValueKind.Number && double.IsFinite(value.GetDouble()),
        BooleanGraphType => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        EnumerationGraphType choice => value.ValueKind == JsonValueKind.String && choice.Values.Any(each => value.ValueEquals(each.Name)),
        _ => value.ValueKind == JsonValueKind.String && Format(type.Name).IsMatch(value.GetString()!),
    };

    private static Regex Format(string scalar) => scalar switch
    {
        "ID" => Id(),
        "DateTime" => Time(),
        "Date" => Date(),
        "CountryCode" => Code(),
        "LanguageTag" => Tag(),
        "URL" => Address(),
        _ => Any(),
    };

    private void Expect(bool holds, string path, string otherwise)
    {
        if (!holds) _mistakes.Add($"{path}: {otherwise}");
    }

    [GeneratedRegex("^[A-Za-z0-9+/]+={0,2}$")] private static partial Regex Id();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:\d\d)$")] private static partial Regex Time();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d$")] private static partial Regex Date();

    [GeneratedRegex("^[A-Z]{2}$")] private static partial Regex Code();

    [GeneratedRegex("^[a-z]{2,3}$")] private static partial Regex Tag();

    [GeneratedRegex("^https?://")] private static partial Regex Address();

    [GeneratedRegex("")] private static partial Regex Any();
}
