namespace NewsGraphQL.Server.Tests.Commands;

public sealed class HelpTests : IDisposable
{
    private readonly CommandLine command = new();

    public void Dispose() => command.Dispose();

    [Theory]
    [InlineData("--help")]
    [InlineData("serve", "--help")]
    [InlineData("import", "--help")]
    [InlineData("extract", "--help")]
    [InlineData("explain", "-h")]
    [InlineData("accuracy", "--help")]
    [InlineData("schema", "--help")]
    [InlineData("people", "--help")]
    [InlineData("people", "merge", "--help")]
    [InlineData("people", "split", "--help")]
    [InlineData("backup", "--help")]
    [InlineData("restore", "--help")]
    [InlineData("export", "--help")]
    [InlineData("reextract", "--help")]
    [InlineData("keys", "--help")]
    [InlineData("keys", "create", "--help")]
    [InlineData("keys", "list", "--help")]
    [InlineData("keys", "revoke", "--help")]
    public async Task Every_command_shows_examples_and_exit_codes(params string[] args)
    {
        var result = (await command.RunAsync(args)).Ending(0);
        Assert.Contains("Examples:\n  newsgraphql", result.Output, StringComparison.Ordinal);
        Assert.Contains("  2    the command was given wrongly", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
        Assert.Empty(Directory.GetFiles(command.Folder));
    }

    [Theory]
    [InlineData("'imprt' is no command", "imprt", "x.txt")]
    [InlineData("'--stroe=x' is no command and no option", "serve", "--stroe=x")]
    [InlineData("newsgraphql extract --help", "extract")]
    [InlineData("newsgraphql import --help", "import", "x.txt", "--sotre", "y")]
    [InlineData("'localhost' is no address", "serve", "--urls", "localhost")]
    [InlineData("the folder", "serve", "--store", "no/such/folder/news.db")]
    public async Task A_mistake_is_one_line_and_exit_code_2(string says, params string[] args)
    {
        var result = (await command.RunAsync(args)).Ending(2);
        Assert.StartsWith("newsgraphql: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(says, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Trim().Split('\n'));
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task The_version_is_a_number()
    {
        var result = (await command.RunAsync("--version")).Ending(0);
        Assert.Matches(@"^\d+\.\d+\.\d+", result.Output);
    }
}
