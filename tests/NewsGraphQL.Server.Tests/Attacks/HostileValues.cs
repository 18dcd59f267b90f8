using System.Text;
using System.Text.Json;
using NewsGraphQL.Server.Conventions.Nodes;

namespace NewsGraphQL.Server.Tests.Attacks;

/// <summary>Values in JSON that somebody would try.</summary>
internal static class HostileValues
{
    /// <summary>Texts that mean something in SQL, LIKE, FTS5, tsquery, a terminal or a page, or are hard to handle.</summary>
    public static string[] Texts { get; } = [.. ((string[])
    [
        "", " ", "' OR 1=1 --", "'; DROP TABLE \"Quotes\"; --", "\" OR \"\"=\"", "1) UNION SELECT * FROM \"ApiKeys\" --", "\\'; SELECT pg_sleep(60); --", "$$; SELECT 1; $$", "@p0", "{0}", "?", ":a", "/* */", "0x27",
        "%", "_", "%%", "\\", "\\%", "%\\", "[a-z]%", "a%' ESCAPE 'a", "%a%a%a%a%a%a%a%a%a%a%a%a%a%a%b",
        "\"", "\"a", "a\"\"b\"", "*", "a*", "* a", "^a", "NEAR(a b, 3)", "NEAR(", "headline:a", "{headline text}: a", "a AND", "AND", "OR OR", "NOT", "NOT a", "(", "((((((((((", ")", "-", "--a", "- -", "+", "a -a", "-\"a b\"", "a OR (b AND", "col : a",
        "a & b", "a |", "!", "!!a", "a <-> b", "a:*", ":*", "a:A", "&|!()", "<2>", "'a' & ''", "' & '", "a\\", "\\\\'",
        "\0", "a\0b", "\u0001\u001b[31m", "\r\n", "\t", "\u202eabc", "\u200b\u200d\ufeff", "\u2028\u2029", "\uffff", "a\u0301\u0301\u0301", "İı", "ﬁ", "👩‍👩‍👧", "\U0010ffff", "<script>alert(1)</script>", "${jndi:ldap://x}", "{{7*7}}", "../../etc/passwd",
        "null", "true", "-1", "1e400", "NaN", "Infinity", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59+23:59", "2024-02-30", "https://", "https://a b", "javascript:alert(1)",
    ]).Concat(["a".Times(9_999), "\"".Times(500), "a ".Times(250), "-".Times(500), "(".Times(500), "%".Times(5_000), "\u0301".Times(5_000)]).Select(text => JsonSerializer.Serialize(text))];

    /// <summary>Values of another type than the one asked for, and numbers at the ends of what there is.</summary>
    public static string[] Others { get; } =
        ["null", "[]", "{}", "[null]", "[[]]", "true", "0", "-1", "51", "1000000", "2147483647", "2147483648", "-2147483649", "9223372036854775808", "1e400", "-1e400", "1e308", "5e-324", "1.5", "9".Times(400), "{\"a\":1}"];

    /// <summary>What is no id, or the id of something else.</summary>
    public static string[] Ids { get; } = [.. ((string[])
    [
        "", " ", "A", "=", "====", "1", "-1", "Quote:1", "UXVvdGU6MQ", "UXVvdGU6MQ==\n", "/////w==", "gICAgA==", "\0", "💥", "a".Times(9_999),
    ]).Concat(((string[])["Quote:-1", "Quote:+1", "Quote: 1", "Quote:01", "Quote:1.0", "Quote:0x1", "Quote:2147483648", "Quote:99999999999999999999", "Quote:", ":1", ":", "Quote:1:1", "quote:1", "Nothing:1", "Quote", "Quote:١", "Article:1", "Person:0", "Country:2147483647", "Quote:1' OR '1'='1", "Quote:\0"])
        .Select(text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)))).Append(new GlobalId("Quote", 1).ToString()).Select(text => JsonSerializer.Serialize(text))];

    /// <summary>What is no cursor of any list.</summary>
    public static string[] Cursors { get; } = [.. ((string[])
    [
        "", " ", "x", "####", "W10", "W10=", "bnVsbA", "e30", "WzFd", "/////w", "_____w", "\0", "💥", "a".Times(9_999), "WzEsIm90aGVyIiwxLDBd", new GlobalId("Quote", 1).ToString(),
    ]).Concat(((string[])["[1,\"changes\",-1,0]", "[1,\"changes\",1e400,0]", "[1,\"changes\",9223372036854775807,2147483647]", "[1,\"changes\",99999999999999999999,0]", "[1,\"Omnibox\",0,0,1]", "[1,\"Omnibox\",4,1e400,1]", "[1,\"Omnibox\",-1,-1e308,-1]", "[1,\"Omnibox\",99,0,0]", "[1,\"Omnibox\",null,null,null]", "[2,\"a\",1]", "[1,null]", "[1,\"\\ud800\",1]", "[" .Times(100)])
        .Select(text => Encode(text))).Select(text => JsonSerializer.Serialize(text))];

    /// <summary>A true cursor with one of its values replaced by each thing that could stand there.</summary>
    public static IEnumerable<string> Spoilt(string cursor)
    {
        var padded = cursor.Replace('-', '+').Replace('_', '/') + new string('=', (4 - cursor.Length % 4) % 4);
        using var json = JsonDocument.Parse(Convert.FromBase64String(padded));
        var values = json.RootElement.EnumerateArray().Select(value => value.GetRawText()).ToArray();
        string[] spoils = ["null", "-1", "0", "1.5", "1e400", "-1e400", "2147483648", "9223372036854775808", "true", "[]", "{}", "\"\"", "\"a\"", "\"\\u0000\"", "\"' OR 1=1 --\"", "\"\\ud800\""];
        for (var i = 0; i < values.Length; i++)
        {
            foreach (var spoil in spoils) yield return JsonSerializer.Serialize(Encode($"[{string.Join(',', values.Select((value, n) => n == i ? spoil : value))}]"));
        }

        yield return JsonSerializer.Serialize(Encode($"[{string.Join(',', values[..^1])}]"));
        yield return JsonSerializer.Serialize(Encode($"[{string.Join(',', values.Append("1"))}]"));
        for (var length = 1; length < cursor.Length; length += 3) yield return JsonSerializer.Serialize(cursor[..length]);
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
