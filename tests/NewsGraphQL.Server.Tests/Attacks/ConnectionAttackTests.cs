using static NewsGraphQL.Server.Tests.Attacks.Repeated;

namespace NewsGraphQL.Server.Tests.Attacks;

/// <summary>Connections that take their time, come in crowds, or do not speak HTTP.</summary>
[Collection(AttackedServer.Collection)]
public sealed class ConnectionAttackTests(AttackedServer attacked)
{
    private const string Body = """{"query":"{ __typename }"}""";
    private const string Answer = """{"data":{"__typename":"Query"}}""";
    private const int Crowd = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private static string Head(string more = "") => $"POST /graphql HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nAccept: application/graphql-response+json\r\n{more}";

    private static string Ask => $"{Head($"Content-Length: {Body.Length}\r\n")}\r\n{Body}";

    /// <summary>What is sent, and what the answer begins with.</summary>
    private static readonly Dictionary<string, (string Bytes, string Begins)> Odd = new()
    {
        ["200 headers"] = (Head(Each(200, i => $"X-{i}: 1\r\n")) + "\r\n", "HTTP/1.1 431 "),
        ["a header of 40 KB"] = (Head($"X: {"a".Times(40_000)}\r\n") + "\r\n", "HTTP/1.1 431 "),
        ["an address of 20 KB"] = ($"GET /graphql?query={"a".Times(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 414 "),
        ["no host"] = ("GET /graphql HTTP/1.1\r\n\r\n", "HTTP/1.1 400 "),
        ["two lengths"] = (Head("Content-Length: 2\r\nContent-Length: 3\r\n") + "\r\n{}", "HTTP/1.1 400 "),
        ["a length below zero"] = (Head("Content-Length: -1\r\n") + "\r\n", "HTTP/1.1 400 "),
        ["a length beyond 64 bits"] = (Head("Content-Length: 99999999999999999999\r\n") + "\r\n", "HTTP/1.1 400 "),
        ["a length of 10 GB"] = (Head("Content-Length: 10000000000\r\n") + "\r\n", "HTTP/1.1 413 "),
        ["a chunk that is none"] = (Head("Transfer-Encoding: chunked\r\n") + $"\r\nzz\r\n{Body}", "HTTP/1.1 400 "),
        ["a chunk of 4 GB"] = (Head("Transfer-Encoding: chunked\r\n") + "\r\nffffffff1\r\n", "HTTP/1.1 4"),
        ["a null byte in a header"] = (Head("X: a\0b\r\n") + "\r\n", "HTTP/1.1 400 "),
        ["a line break in a header"] = (Head("X: a\rb\r\n") + "\r\n", "HTTP/1.1 400 "),
        ["a null byte in the path"] = ("GET /graphql/%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "HTTP/1.1 400 "),
        ["the oldest HTTP"] = ("GET /graphql?query={__typename}\r\n\r\n", "HTTP/1.1 400 "),
        ["TLS"] = ("\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003abc\r\n\r\n", "HTTP/1.1 400 "),
        ["a wait for 100 Continue with too much"] = (Head("Content-Length: 3000000\r\nExpect: 100-continue\r\n") + "\r\n", "HTTP/1.1 413 "),
        ["chunks"] = (Head("Transfer-Encoding: chunked\r\n") + $"\r\n{Body.Length:x}\r\n{Body}\r\n0\r\n\r\n", "HTTP/1.1 200 "),
        ["HTTP/1.0"] = ($"POST /graphql HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}", "HTTP/1.1 200 "),
        ["two requests at once"] = (Ask.Replace("Connection: close\r\n", "", StringComparison.Ordinal) + Ask, "HTTP/1.1 200 "),
        ["an upgrade to nothing known"] = (Head($"Upgrade: h2c\r\nContent-Length: {Body.Length}\r\n") + $"\r\n{Body}", "HTTP/1.1 200 "),
    };

    public static TheoryData<string> Names => [.. Odd.Keys];

    public static TheoryData<string> Paths =>
    [
        "/graphql/..%2f", "/graphql/..%2f..%2f..%2f..%2fetc%2fpasswd", "/graphql/../../../etc/passwd", "/graphql/%2e%2e/%2e%2e/etc/passwd", "/graphql/%252e%252e%252fnewsgraphql.dll", "/graphql/..%5cnewsgraphql.dll",
        "/graphql/static/..%2f..%2fnewsgraphql.dll", "/graphql/static/../../newsgraphql.dll", "/graphql/..;/newsgraphql.dll", "/graphql/%c0%ae%c0%ae/newsgraphql.dll", "/graphql//etc/passwd", "/graphql/static", "/graphql/static/",
        "/graphql/newsgraphql.dll", "/newsgraphql.db", "/graphql/newsgraphql.db", "//etc/passwd", "/appsettings.json", "/graphql/appsettings.json", "/graphql/C:%5cWindows%5cwin.ini", "/graphql/%", "/graphql/%zz", "/.git/config", "/samples/", "/graphql/..%00/",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Bytes_that_are_hardly_HTTP_are_told_so(string name)
    {
        var (bytes, begins) = Odd[name];
        using var connection = await RawConnection.OpenAsync(attacked.Server.Page);
        await connection.TrySendAsync(bytes);
        var answer = await connection.ReadToEndAsync();
        Assert.StartsWith(begins, answer, StringComparison.Ordinal);
        AttackedServer.AssertHides(answer, name);
        await attacked.AssertAnswersAsync();
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task No_path_leads_to_a_file_that_is_not_the_pages(string path)
    {
        using var connection = await RawConnection.OpenAsync(attacked.Server.Page);
        await connection.TrySendAsync($"GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        Assert.Matches(@"^HTTP/1\.1 40[04] (?s:.)*\r\nContent-Length: 0\r\n", await connection.ReadToEndAsync());
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override")]
    [InlineData("X-HTTP-Method")]
    [InlineData("X-Method-Override")]
    public async Task No_header_makes_another_method_of_a_request(string header)
    {
        using var connection = await RawConnection.OpenAsync(attacked.Server.Page);
        await connection.TrySendAsync($"GET /graphql?query=mutation{{removeArticle(input:{{id:%22x%22}}){{removedArticleId}}}} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{header}: POST\r\n\r\n");
        var answer = await connection.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 405 ", answer, StringComparison.Ordinal);
        Assert.Contains("METHOD_NOT_ALLOWED", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_and_bodies_that_trickle_in_are_cut_off_and_meanwhile_others_are_answered()
    {
        var slow = Enumerable.Range(0, 40).Select(async i =>
        {
            using var connection = await RawConnection.OpenAsync(attacked.Server.Page);
            await connection.TrySendAsync(i % 2 == 0 ? "POST /graphql HTTP/1.1\r\nHost: a\r\nX: " : Head("Content-Length: 100000\r\n") + "\r\n");
            var sending = connection.SendSlowlyAsync("a".Times(300), Pause); // a minute, were it let
            var answer = await connection.ReadToEndAsync();
            await sending;
            return (i, answer);
        }).ToArray();
        for (var i = 0; i < 5; i++) await attacked.AssertAnswersAsync();
        foreach (var (i, answer) in await Task.WhenAll(slow))
        {
            Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
            if (i % 2 == 1) Assert.Contains("BODY_TOO_SLOW", answer, StringComparison.Ordinal);
        }

        await attacked.AssertAnswersAsync();
    }

    [Fact]
    public async Task A_crowd_that_is_silent_and_a_crowd_that_asks_at_once_shut_nobody_out()
    {
        var silent = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(_ => RawConnection.OpenAsync(attacked.Server.Page)));
        await attacked.AssertAnswersAsync();
        var asking = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(_ => RawConnection.OpenAsync(attacked.Server.Page)));
        await Task.WhenAll(asking.Select(each => each.TrySendAsync(Ask)));
        var answers = await Task.WhenAll(asking.Select(each => each.ReadToEndAsync()));
        Assert.All(answers, answer => Assert.True(answer.Contains(Answer, StringComparison.Ordinal) || answer.Contains("SERVER_BUSY", StringComparison.Ordinal), answer));
        Assert.Contains(answers, answer => answer.Contains(Answer, StringComparison.Ordinal));
        foreach (var connection in silent.Concat(asking)) connection.Dispose();
        await attacked.AssertAnswersAsync();
    }

    [Fact]
    public async Task Clients_that_hang_up_in_the_middle_leave_nothing_behind()
    {
        for (var i = 0; i < 200; i++)
        {
            using var connection = await RawConnection.OpenAsync(attacked.Server.Page);
            await connection.TrySendAsync(Ask[..(i * Ask.Length / 199)]);
        }

        await attacked.AssertAnswersAsync();
    }
}
