using System.Diagnostics;
using Xunit.Abstractions;
using static NewsGraphQL.Server.Tests.Attacks.Repeated;

namespace NewsGraphQL.Server.Tests.Attacks;

/// <summary>Documents that are made to hurt: each is answered or told why not, and the server goes on with its memory back.</summary>
[Collection(AttackedServer.Collection)]
public sealed class DocumentAttackTests(AttackedServer attacked, ITestOutputHelper output)
{
    /// <summary>Attacks with the code that refuses them; null for those that are answered.</summary>
    private static readonly Dictionary<string, (string Query, string? Code)> Attacks = new()
    {
        ["1,000 aliases"] = ($"{{ {Each(1_000, i => $"a{i}: __typename ")} }}", "TOO_MANY_ALIASES"),
        ["1,000 aliases of a list"] = ($"{{ {Each(1_000, i => $"a{i}: quotes {{ totalCount }} ")} }}", "TOO_MANY_FIELDS"),
        ["200 aliases of full pages"] = ($"{{ {Each(200, i => $"a{i}: quotes(first: 50) {{ nodes {{ people(first: 50) {{ nodes {{ name }} }} }} }} ")} }}", "HC0047"),
        ["a fragment of itself"] = ("{ ...A } fragment A on Query { ...A }", "GRAPHQL_VALIDATION_FAILED"),
        ["a circle of fragments"] = ($"{{ ...F0 }} {Each(500, i => $"fragment F{i} on Query {{ __typename ...F{(i + 1) % 500} }} ")}", "GRAPHQL_VALIDATION_FAILED"),
        ["a circle below fields"] = ("{ people { nodes { ...A } } } fragment A on Person { quotes { nodes { speaker { ...A } } } }", "GRAPHQL_VALIDATION_FAILED"),
        ["depth 1,000"] = ($"{{ people {{ nodes {{ {"quotes { nodes { speaker { ".Times(333)}id{" } } }".Times(333)} }} }} }}", null!),
        ["depth 100,000"] = ("{ a ".Times(100_000) + "}".Times(100_000), "TOO_MANY_TOKENS"),
        ["open braces without end"] = ("{".Times(20_000), null!),
        ["a list 1,000 deep"] = ($"{{ nodes(ids: {"[".Times(1_000)}\"a\"{"]".Times(1_000)}) {{ id }} }}", null!),
        ["a list 10,000 deep"] = ($"{{ nodes(ids: {"[".Times(10_000)}{"]".Times(10_000)}) {{ id }} }}", null!),
        ["an object 1,000 deep"] = ($"{{ quotes(where: {"{ not: ".Times(1_000)}{{}}{" }".Times(1_000)}) {{ totalCount }} }}", null!),
        ["a filter 60 deep"] = ($"{{ quotes(where: {"{ not: ".Times(60)}{{}}{" }".Times(60)}) {{ totalCount }} }}", null),
        ["a type 5,000 deep"] = ($"query($a: {"[".Times(5_000)}Int{"]".Times(5_000)}) {{ __typename }}", null!),
        ["first: 1000000"] = ("{ quotes(first: 1000000) { nodes { text } } }", "HC0051"),
        ["pages in pages"] = ("{ people(first: 50) { nodes { quotes(first: 50) { nodes { people(first: 50) { nodes { quotes(first: 50) { nodes { text } } } } } } } } }", "HC0047"),
        ["first: a number without end"] = ($"{{ quotes(first: {"9".Times(5_000)}) {{ totalCount }} }}", "GRAPHQL_VALIDATION_FAILED"),
        ["a float without end"] = ("{ quotes(where: { attribution: { confidence: { gt: 1e999999 } } }) { totalCount } }", null!),
        ["10,000 entries in a list"] = ($"{{ people(where: {{ name: {{ in: [{Each(10_000, i => $"\"{i}\" ")}] }} }}) {{ totalCount }} }}", null),
        ["100,000 entries in a list"] = ($"{{ people(where: {{ name: {{ in: [{Each(100_000, i => $"\"{i}\" ")}] }} }}) {{ totalCount }} }}", "TOO_MANY_TOKENS"),
        ["10,000 @skip"] = ($"{{ __typename {"@skip(if: false) ".Times(10_000)} }}", "TOO_MANY_TOKENS"),
        ["3,000 @skip"] = ($"{{ __typename {"@skip(if: false) ".Times(3_000)} }}", "TOO_MANY_DIRECTIVES"),
        ["3,000 unknown directives"] = ($"{{ __typename {Each(3_000, i => $"@d{i} ")} }}", "TOO_MANY_DIRECTIVES"),
        ["1,000 times the same field"] = ($"{{ {"__typename ".Times(1_000)} }}", null),
        ["500 times the same list"] = ($"{{ {"quotes { totalCount } ".Times(500)} }}", null),
        ["20,000 times the same field"] = ($"{{ {"__typename ".Times(20_000)} }}", "TOO_MANY_FIELDS"),
        ["fragments that double 2^30 times"] = ($"{{ ...F0 }} {Each(30, i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }} ")} fragment F30 on Query {{ __typename }}", "TOO_MANY_FIELDS"),
        ["fields that double 2^22 times"] = ($"{{ people {{ nodes {{ ...F0 }} }} }} {Each(6, i => $"fragment F{i} on Person {{ a: quotes {{ nodes {{ speaker {{ ...F{i + 1} }} }} }} b: quotes {{ nodes {{ speaker {{ ...F{i + 1} }} }} }} }} ")} fragment F6 on Person {{ name }}", "HC0047"),
        ["pages of none that double"] = ($"{{ people(first: 0) {{ nodes {{ ...F0 }} }} }} {Each(6, i => $"fragment F{i} on Person {{ {Each(8, n => $"a{n}: quotes(first: 0) {{ nodes {{ speaker {{ ...F{i + 1} }} }} }} ")} }} ")} fragment F6 on Person {{ name }}", null!),
        ["150 fragments that spread one another"] = ($"{{ ...F0 }} {Each(150, i => $"fragment F{i} on Query {{ __typename {Each(Math.Min(149 - i, 149), n => $"...F{i + n + 1} ")} }} ")}", null!),
        ["fields that must be merged in each other"] = ($"{{ {"people { nodes { quotes { nodes { text speaker { name } } } } } ".Times(125)} }}", null),
        ["inline fragments in inline fragments"] = ($"{{ {"... { ".Times(60)}__typename{" }".Times(60)} }}", null),
        ["inline fragments side by side"] = ($"{{ {"... on Query { __typename } ".Times(950)} }}", null),
        ["2,000 operations"] = (Each(2_000, i => $"query Q{i} {{ __typename }} "), "TOO_MANY_FIELDS"),
        ["5,000 variables"] = ($"query({Each(5_000, i => $"$v{i}: Int ")}) {{ __typename }}", "GRAPHQL_VALIDATION_FAILED"),
        ["5,000 arguments"] = ($"{{ quotes({Each(5_000, i => $"a{i}: 1 ")}) {{ totalCount }} }}", "GRAPHQL_VALIDATION_FAILED"),
        ["5,000 members of an input"] = ($"{{ quotes(where: {{ {Each(5_000, i => $"a{i}: 1 ")} }}) {{ totalCount }} }}", "GRAPHQL_VALIDATION_FAILED"),
        ["the same member 5,000 times"] = ($"{{ quotes(where: {{ {"kind: null ".Times(5_000)} }}) {{ totalCount }} }}", "GRAPHQL_VALIDATION_FAILED"),
        ["introspection of everything in everything"] = ($"{{ __schema {{ types {{ {"fields { type { ".Times(8)}name{" } }".Times(8)} }} }} }}", "HC0047"),
        ["introspection along ofType"] = ($"{{ __schema {{ types {{ {"ofType { ".Times(500)}name{" }".Times(500)} }} }} }}", null!),
        ["60 introspections"] = ($"{{ {Each(60, i => $"a{i}: __schema {{ types {{ name fields {{ name args {{ name type {{ name }} }} type {{ name fields {{ name }} }} }} }} }} ")} }}", "HC0047"),
        ["a name of 1 MB"] = ($"{{ {"a".Times(1 << 20)} }}", "GRAPHQL_VALIDATION_FAILED"),
        ["a text of 1 MB"] = ($"{{ people(where: {{ name: {{ contains: \"{"a".Times(1 << 20)}\" }} }}) {{ totalCount }} }}", "STRING_TOO_LONG"),
        ["a block text of 100,000 lines"] = ($"{{ people(where: {{ name: {{ contains: \"\"\"{" a\n".Times(100_000)}\"\"\" }} }}) {{ totalCount }} }}", "STRING_TOO_LONG"),
        ["1 MB of commas"] = ($"{{ __typename {",".Times(1 << 20)} }}", null),
        ["comments without end"] = ($"{{ __typename }} {"#a\n".Times(300_000)}", "TOO_MANY_TOKENS"),
        ["a text without end"] = ("{ people(where: { name: { eq: \"a }", "GRAPHQL_PARSE_FAILED"),
        ["a null byte"] = ("{ __typename \0 }", "GRAPHQL_PARSE_FAILED"),
        ["a null byte in a text"] = ("{ people(where: { name: { contains: \"a\\u0000b\" } }) { totalCount } }", null),
        ["a lone surrogate in a text"] = ("{ people(where: { name: { eq: \"\\ud800\" } search: \"\\ud800 a\") { totalCount } }", null!),
        ["a lone surrogate escaped"] = ("{ people(where: { name: { contains: \"\\ud83d\" } }, search: \"\\udc00\") { totalCount } }", null!),
        ["letters from right to left"] = ("{ \u202e__typename }", "GRAPHQL_PARSE_FAILED"),
        ["a type system"] = ("type Query { a: Int } extend schema { mutation: Query }", "OPERATION_RESOLUTION_FAILURE"),
        ["nothing but a comment"] = ("# a", null!),
    };

    public static TheoryData<string> Names => [.. Attacks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_is_answered_or_refused(string name)
    {
        var (query, code) = Attacks[name];
        var before = attacked.Memory;
        var started = Stopwatch.GetTimestamp();
        var answer = await attacked.AskAsync(query);
        output.WriteLine($"{name}: {query.Length} characters, {answer.Status} {answer.Code ?? "answered"} after {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms, {before} MB before, {attacked.Memory} MB after");
        attacked.AssertTold(answer, name);
        if (IsMeant(name)) Assert.Equal(code, answer.Code);
        else Assert.NotNull(answer.Code);
        await attacked.AssertAnswersAsync();
    }

    // Which of two limits refuses a document is left open where both would.
    private static bool IsMeant(string name) => !Open.Contains(name);

    private static readonly HashSet<string> Open =
    [
        "depth 1,000", "open braces without end", "a list 1,000 deep", "a list 10,000 deep", "an object 1,000 deep", "a type 5,000 deep", "a float without end",
        "introspection along ofType", "150 fragments that spread one another", "pages of none that double", "a circle of fragments", "a lone surrogate in a text", "nothing but a comment",
    ];
}
