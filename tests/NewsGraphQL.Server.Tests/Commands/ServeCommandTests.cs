using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NewsGraphQL.Server.Http;

namespace NewsGraphQL.Server.Tests.Commands;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task Empty_leaves_the_samples_out()
    {
        await using var server = await RunningServer.StartAsync("--empty", "--store", "other.db");
        Assert.Contains("other.db", server.Printed, StringComparison.Ordinal);
        Assert.Equal(0, (await server.QueryAsync("{ articles { totalCount } }")).GetProperty("data").GetProperty("articles").GetProperty("totalCount").GetInt32());
    }

    [SkippableFact]
    public async Task A_running_request_is_answered_before_the_server_ends()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no SIGTERM");
        await using var server = await RunningServer.StartAsync("--empty");
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, server.Page.Port);
        var stream = connection.GetStream();
        const string Body = "{\"query\":\"{__typename}\"}";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\nConnection: close\r\n\r\n{Body[..5]}"));
        await Task.Delay(500); // the request has begun
        using (Process.Start("kill", ["-TERM", $"{server.Process.Id}"])) { }
        await server.PrintsAsync("NewsGraphQL is stopping");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Body[5..]));

        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 200 OK", answer, StringComparison.Ordinal);
        Assert.Contains("{\"data\":{\"__typename\":\"Query\"}}", answer, StringComparison.Ordinal);
        await server.Process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(0, server.Process.ExitCode);
    }

    [Fact]
    public async Task A_taken_port_is_one_line_that_says_what_to_do()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var command = new CommandLine();
        var result = (await command.RunAsync("--empty", "--urls", $"http://{taken.LocalEndpoint}")).Ending(2);
        Assert.Equal($"newsgraphql: http://{taken.LocalEndpoint} is taken by another program; choose another port, for example --urls http://localhost:5001", result.Error.Trim());
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task A_setting_comes_from_the_file_the_environment_and_the_command_line()
    {
        using var command = new CommandLine();
        command.Write("appsettings.json", """{ "NewsGraphQL": { "MaxBodyByte": 10 } }""");
        Assert.Equal("newsgraphql: there is no setting NewsGraphQL:MaxBodyByte (see newsgraphql serve --help)", (await command.RunAsync("serve")).Ending(2).Error.Trim());
        command.Write("appsettings.json", "{");
        Assert.Single((await command.RunAsync("serve")).Ending(2).Error.Trim().Split('\n'));
        File.Delete(Path.Combine(command.Folder, "appsettings.json"));
        Assert.Contains("'x'", (await command.RunAsync("serve", "--NewsGraphQL:MaxBodyBytes=x")).Ending(2).Error, StringComparison.Ordinal);

        await using var server = await RunningServer.StartAsync("--empty", "--NewsGraphQL:MaxBodyBytes=100");
        using var response = await server.Http.PostAsync("graphql", new StringContent(new string(' ', 200), Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Every_setting_of_the_endpoint_is_listed_in_the_help()
    {
        using var command = new CommandLine();
        var help = (await command.RunAsync("serve", "--help")).Ending(0).OutputLines;
        foreach (var setting in GraphQLHttp.OptionClasses.SelectMany(options => options.GetProperties()))
            Assert.Contains(help, line => line.StartsWith($"NewsGraphQL:{setting.Name} ", StringComparison.Ordinal) && line.Length > 60);
    }
}
