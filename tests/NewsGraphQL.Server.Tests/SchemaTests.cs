using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Server.Http;
using NewsGraphQL.Server.Tests.Examples;

namespace NewsGraphQL.Server.Tests;

/// <summary>The contract: schema/schema.graphql is what the server serves, and every part of it is explained.</summary>
public sealed partial class SchemaTests : IDisposable
{
    private static readonly string Published = Path.Combine(Example.Root, "schema", "schema.graphql");

    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddNewsGraphQL().BuildServiceProvider();

    private ISchema Schema
    {
        get
        {
            var schema = _services.GetRequiredService<ISchema>();
            schema.Initialize();
            return schema;
        }
    }

    private IEnumerable<IGraphType> Own => Schema.AllTypes.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal));

    [Fact]
    public void Schema_is_the_published_one()
    {
        var text = _services.GetRequiredService<SchemaText>().Text.TrimEnd() + "\n";
        if (Example.Accepts) File.WriteAllText(Published, text);
        Assert.True(Example.Read(Published) == text.TrimEnd(),
            $"the server's schema is not the one in schema/schema.graphql; when the change is wanted, run this test with {Example.Accept}=1 and read the difference");
    }

    [Fact]
    public void Everything_has_a_description()
    {
        var missing = Own.Where(type => type is not (IntGraphType or StringGraphType or BooleanGraphType or FloatGraphType or IdGraphType))
            .SelectMany(type => Parts(type).Where(part => string.IsNullOrWhiteSpace(part.Description)).Select(part => part.Name));
        Assert.Empty(missing);
    }

    [Fact]
    public void Descriptions_are_sentences() =>
        Assert.Empty(Own.Where(type => type is not ScalarGraphType or EnumerationGraphType).SelectMany(Parts)
            .Where(part => part.Description is { } text && (!(char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] == '`') || !".:`…".Contains(text[^1], StringComparison.Ordinal)))
            .Select(part => $"{part.Name}: {part.Description}"));

    [Fact]
    public void Lists_hold_no_absent_items_except_where_nodes_are_gone() =>
        Assert.Equal(["Query.nodes"], Own.OfType<IObjectGraphType>().SelectMany(type => type.Fields.Where(field => HoldsNulls(field.ResolvedType)).Select(field => $"{type.Name}.{field.Name}")));

    [Fact]
    public void Every_list_says_how_it_is_ordered() =>
        Assert.Empty(Own.OfType<IObjectGraphType>().SelectMany(type => type.Fields.Where(field => IsList(field.ResolvedType!)).Select(field => (type, field)))
            .Where(each => !Order().IsMatch(each.field.Description!)).Select(each => $"{each.type.Name}.{each.field.Name}: {each.field.Description}"));

    [Fact]
    public void Connections_have_hot_chocolates_shape()
    {
        var connections = Own.OfType<IObjectGraphType>().Where(type => type.Name.EndsWith("Connection", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(connections);
        foreach (var connection in connections)
        {
            var plural = connection.Name[..^"Connection".Length];
            Assert.Equal("PageInfo!", connection.Fields.Find("pageInfo")!.ResolvedType!.ToString());
            Assert.Equal($"[{plural}Edge!]!", connection.Fields.Find("edges")!.ResolvedType!.ToString());
            Assert.EndsWith("!]!", connection.Fields.Find("nodes")!.ResolvedType!.ToString()!, StringComparison.Ordinal);
            Assert.Equal("Int!", connection.Fields.Find("totalCount")!.ResolvedType!.ToString());
        }

        var fields = Own.OfType<IObjectGraphType>().SelectMany(type => type.Fields).Where(field => connections.Contains(field.ResolvedType)).ToArray();
        Assert.All(fields, field => Assert.Subset(field.Arguments!.Select(argument => argument.Name).ToHashSet(), new HashSet<string> { "first", "after", "last", "before", "where", "order" }));
    }

    [Theory]
    [InlineData("StringOperationFilterInput", "and or eq neq contains ncontains in nin startsWith nstartsWith endsWith nendsWith", "isNull icontains ieq")]
    [InlineData("IntOperationFilterInput", "eq neq in nin gt ngt gte ngte lt nlt lte nlte", "isNull")]
    [InlineData("FloatOperationFilterInput", "eq neq in nin gt ngt gte ngte lt nlt lte nlte", "isNull")]
    [InlineData("DateTimeOperationFilterInput", "eq neq in nin gt ngt gte ngte lt nlt lte nlte", "isNull")]
    [InlineData("BooleanOperationFilterInput", "eq neq", "")]
    [InlineData("IdOperationFilterInput", "eq neq in nin", "isNull")]
    [InlineData("QuoteKindOperationFilterInput", "eq neq in nin", "isNull")]
    [InlineData("ListFilterInputTypeOfPersonFilterInput", "all none some any", "")]
    public void Operators_are_hot_chocolates_and_ours_are_added(string input, string hotChocolates, string ours)
    {
        var fields = ((IComplexGraphType)Schema.AllTypes[input]!).Fields.Select(field => field.Name);
        Assert.Equal($"{hotChocolates} {ours}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), fields.Order());
    }

    [Fact]
    public void Sorting_has_two_directions() =>
        Assert.Equal(["ASC", "DESC"], ((EnumerationGraphType)Schema.AllTypes["SortEnumType"]!).Values.Select(value => value.Name));

    public void Dispose() => _services.Dispose();

    private static bool IsList(IGraphType type) => type is ListGraphType
        || (type is NonNullGraphType { ResolvedType: { } inner } ? IsList(inner) : type.GetNamedType().Name.EndsWith("Connection", StringComparison.Ordinal));

    [GeneratedRegex(@"\b(first|last|order|newest|latest|by (English )?name|most)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Order();

    private static bool HoldsNulls(IGraphType? type) => type switch
    {
        NonNullGraphType { ResolvedType: var inner } => HoldsNulls(inner),
        ListGraphType { ResolvedType: var item } => item is not NonNullGraphType || HoldsNulls(item),
        _ => false,
    };

    private static IEnumerable<(string Name, string? Description)> Parts(IGraphType type)
    {
        yield return (type.Name, type.Description);
        if (type is EnumerationGraphType values) foreach (var value in values.Values) yield return ($"{type.Name}.{value.Name}", value.Description);
        if (type is not IComplexGraphType complex) yield break;
        foreach (var field in complex.Fields)
        {
            yield return ($"{type.Name}.{field.Name}", field.Description);
            foreach (var argument in field.Arguments ?? []) yield return ($"{type.Name}.{field.Name}({argument.Name})", argument.Description);
        }
    }
}
