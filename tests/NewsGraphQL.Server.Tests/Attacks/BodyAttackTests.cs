using System.IO.Compression;
using System.Text;
using static NewsGraphQL.Server.Tests.Attacks.Repeated;

namespace NewsGraphQL.Server.Tests.Attacks;

/// <summary>Bodies that are no requests, or nearly.</summary>
[Collection(AttackedServer.Collection)]
public sealed class BodyAttackTests(AttackedServer attacked)
{
    private const string Ask = "{ __typename }";

    private static readonly Dictionary<string, (byte[] Body, string? Code)> Attacks = new()
    {
        ["10 MB"] = (Utf8($$"""{"query":"{{Ask}} #{{"a".Times(10 << 20)}}"}"""), "BODY_TOO_LARGE"),
        ["nothing"] = ([], "BAD_REQUEST"),
        ["null"] = (Utf8("null"), "BAD_REQUEST"),
        ["a number"] = (Utf8("1"), "BAD_REQUEST"),
        ["half an object"] = (Utf8("""{"query":"{ __typename }" """), "BAD_REQUEST"),
        ["something behind the object"] = (Utf8("""{"query":"{ __typename }"}{"""), "BAD_REQUEST"),
        ["a comma too many"] = (Utf8("""{"query":"{ __typename }",}"""), "BAD_REQUEST"),
        ["single quotes"] = (Utf8("{'query':'{ __typename }'}"), "BAD_REQUEST"),
        ["a comment"] = (Utf8("""/**/{"query":"{ __typename }"}"""), "BAD_REQUEST"),
        ["NaN"] = (Utf8("""{"query":"{ __typename }","variables":{"a":NaN}}"""), "BAD_REQUEST"),
        ["a member twice"] = (Utf8("""{"query":"{ __typename }","query":"{ other }"}"""), "BAD_REQUEST"),
        ["a variable twice"] = (Utf8("""{"query":"{ __typename }","variables":{"a":1,"a":2}}"""), "BAD_REQUEST"),
        ["a member twice in two spellings"] = (Utf8("""{"query":"{ __typename }","qu\u0065ry":"{ other }"}"""), "BAD_REQUEST"),
        ["arrays 1,000 deep"] = (Utf8($$"""{"query":"{ __typename }","variables":{"a":{{"[".Times(1_000)}}{{"]".Times(1_000)}} } }"""), "BAD_REQUEST"),
        ["arrays 1,000,000 deep"] = (Utf8("[".Times(1_000_000)), "BAD_REQUEST"),
        ["objects 100,000 deep"] = (Utf8($$"""{"variables":{{"{\"a\":".Times(100_000)}}"""), "BAD_REQUEST"),
        ["arrays 50 deep for a number"] = (Utf8($$"""{"query":"query($a: Int) { quotes(first: $a) { totalCount } }","variables":{"a":{{"[".Times(50)}}{{"]".Times(50)}} } }"""), "BAD_USER_INPUT"),
        ["UTF-16"] = (Encoding.Unicode.GetBytes($$"""{"query":"{{Ask}}"}"""), "BAD_REQUEST"),
        ["UTF-32"] = (Encoding.UTF32.GetBytes($$"""{"query":"{{Ask}}"}"""), "BAD_REQUEST"),
        ["a byte that is no UTF-8"] = ([.. Utf8("{\"query\":\"{ __typename }"), 0xff, .. Utf8("\"}")], "BAD_REQUEST"),
        ["half a letter"] = ([.. Utf8("{\"query\":\"{ __typename } #"), 0xe5, 0x8c, .. Utf8("\"}")], "BAD_REQUEST"),
        ["a letter written too long"] = ([.. Utf8("{\"query\":\"{ __typename } #"), 0xc0, 0xaf, .. Utf8("\"}")], "BAD_REQUEST"),
        ["no UTF-8 in a variable"] = ([.. Utf8("""{"query":"query($a: String) { people(search: $a) { totalCount } }","variables":{"a":" """), 0xfe, .. Utf8("\"}}")], "BAD_REQUEST"),
        ["a lone surrogate in the query"] = (Utf8("""{"query":"{ __typename } #\ud800"}"""), "BAD_REQUEST"),
        ["a lone surrogate in a variable"] = (Utf8("""{"query":"query($a: String) { people(search: $a) { totalCount } }","variables":{"a":"\udc00"}}"""), "BAD_REQUEST"),
        ["a null byte in a variable"] = (Utf8("""{"query":"query($a: String) { people(where: { name: { contains: $a } }) { totalCount } }","variables":{"a":"a\u0000b"}}"""), null),
        ["a null byte in the operation's name"] = (Utf8("""{"query":"{ __typename }","operationName":"\u0000"}"""), "OPERATION_RESOLUTION_FAILURE"),
        ["a number of 10,000 digits"] = (Utf8($$"""{"query":"query($a: Int) { quotes(first: $a) { totalCount } }","variables":{"a":{{"9".Times(10_000)}}} }"""), "BAD_USER_INPUT"),
        ["a number of 10,000 digits for an id"] = (Utf8($$"""{"query":"query($a: ID!) { node(id: $a) { id } }","variables":{"a":{{"9".Times(10_000)}}} }"""), "INVALID_ID"),
        ["beyond 32 bits"] = (Utf8("""{"query":"query($a: Int) { quotes(first: $a) { totalCount } }","variables":{"a":2147483648}}"""), "BAD_USER_INPUT"),
        ["a whole number with a fraction"] = (Utf8("""{"query":"query($a: Int) { quotes(first: $a) { totalCount } }","variables":{"a":1.5}}"""), "BAD_USER_INPUT"),
        ["a number without end"] = (Utf8("""{"query":"query($a: Float) { quotes(where: { attribution: { confidence: { gt: $a } } }) { totalCount } }","variables":{"a":1e400}}"""), "BAD_USER_INPUT"),
        ["numbers without end in a list"] = (Utf8("""{"query":"query($a: [Float]) { quotes(where: { attribution: { confidence: { in: $a } } }) { totalCount } }","variables":{"a":[-1e400]}}"""), "BAD_USER_INPUT"),
        ["10,000 conditions"] = (Utf8($$"""{"query":"query($a: [PersonFilterInput!]) { people(where: { or: $a }) { totalCount } }","variables":{"a":[{{Each(9_999, i => $"{{\"name\":{{\"eq\":\"{i}\"}}}},")}}{}]} }"""), "INPUT_TOO_LARGE"),
        ["10,000 conditions of nothing"] = (Utf8($$"""{"query":"query($a: [QuoteFilterInput!]) { quotes(where: { and: $a }) { totalCount } }","variables":{"a":[{{Each(9_999, _ => "{},")}}{}]} }"""), "INPUT_TOO_LARGE"),
        ["10,000 sort keys"] = (Utf8($$"""{"query":"query($a: [PersonSortInput!]) { people(order: $a) { nodes { id } } }","variables":{"a":[{{Each(9_999, _ => "{\"name\":\"ASC\"},")}}{}]} }"""), "INPUT_TOO_LARGE"),
        ["as many conditions as are allowed"] = (Utf8($$"""{"query":"query($a: [PersonFilterInput!]) { people(where: { or: $a }) { totalCount nodes { id } } }","variables":{"a":[{{Each(123, i => $"{{\"name\":{{\"ncontains\":\"{i}\"}}}},")}}{"name":{"nendsWith":"x"} }]} }"""), null),
        ["the same sort key 200 times"] = (Utf8($$"""{"query":"query($a: [PersonSortInput!]) { people(order: $a, after: null) { nodes { id } } }","variables":{"a":[{{Each(199, _ => "{\"name\":\"ASC\"},")}}{"name":"DESC"}]} }"""), null),
        ["a text for a number"] = (Utf8("""{"query":"query($a: Int) { quotes(first: $a) { totalCount } }","variables":{"a":"1"}}"""), "BAD_USER_INPUT"),
        ["an object for a text"] = (Utf8("""{"query":"query($a: String) { people(search: $a) { totalCount } }","variables":{"a":{"b":1}}}"""), "BAD_USER_INPUT"),
        ["10,000 entries"] = (Utf8($$"""{"query":"query($a: [String]) { people(where: { name: { in: $a } }) { totalCount } }","variables":{"a":[{{Each(9_999, i => $"\"{i}\",")}}"x"]} }"""), null),
        ["100,000 entries"] = (Utf8($$"""{"query":"query($a: [String]) { people(where: { name: { in: $a } }) { totalCount } }","variables":{"a":[{{Each(99_999, i => $"\"{i}\",")}}"x"]} }"""), "LIST_TOO_LONG"),
        ["10,000 variables that nobody asked for"] = (Utf8($$"""{"query":"{ __typename }","variables":{ {{Each(10_000, i => $"\"a{i}\":1,")}}"x":1} }"""), null),
        ["10,000 members that nobody knows"] = (Utf8($$"""{"query":"{ __typename }", {{Each(10_000, i => $"\"a{i}\":1,")}}"x":1 }"""), null),
        ["a batch of 1,000"] = (Utf8($"[{Each(999, _ => "{\"query\":\"{ __typename }\"},")}{{\"query\":\"{{ __typename }}\"}}]"), "BATCH_TOO_LARGE"),
        ["a batch in a batch"] = (Utf8("""[[{"query":"{ __typename }"}]]"""), "BAD_REQUEST"),
        ["a prototype"] = (Utf8("""{"query":"{ __typename }","__proto__":{"query":"x"},"constructor":1}"""), null),
    };

    public static TheoryData<string> Names => [.. Attacks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_is_answered_or_refused(string name)
    {
        var (body, code) = Attacks[name];
        var answer = await attacked.PostAsync(body);
        attacked.AssertTold(answer, name);
        Assert.True(code == answer.Code, $"{answer.Status} {answer.Text}");
        await attacked.AssertAnswersAsync();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_packed_body_is_not_unpacked(string coding)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) packer.Write(new byte[64 << 20]);
        var answer = await attacked.PostAsync(packed.ToArray(), coding);
        attacked.AssertTold(answer, coding);
        Assert.Equal((415, "UNSUPPORTED_MEDIA_TYPE"), (answer.Status, answer.Code));
        await attacked.AssertAnswersAsync();
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
