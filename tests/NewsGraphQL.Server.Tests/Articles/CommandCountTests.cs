namespace NewsGraphQL.Server.Tests.Articles;

/// <summary>The number of SQL commands depends on what is asked, never on how many rows answer.</summary>
public abstract class CommandCountTests(SeededNews news)
{
    public sealed class OnSqlite(SeededNews news) : CommandCountTests(news), IClassFixture<SeededNews>;

    public sealed class OnPostgres(SeededNews.OnPostgres news) : CommandCountTests(news.OrSkip()), IClassFixture<SeededNews.OnPostgres>;

    public static TheoryData<string, int> Documents => new()
    {   // {0} stands for the page size                                                                                                        commands
        { "{ articles(first: {0}) { nodes { headline } } }",                                                                                    1 },
        { "{ articles(first: {0}) { totalCount } }",                                                                                            1 },
        { "{ articles(first: {0}) { totalCount nodes { headline } } }",                                                                         2 },
        { "{ articles(first: {0}) { nodes { headline quotes(first: 5) { nodes { text speaker { name } } } countries { nodes { name(language: \"id\") } } } } }", 5 },
        { "{ articles(first: {0}) { nodes { body paragraphs { text } quotes { nodes { span { text } context { before } } } } } }",               3 },
        { "{ articles(first: {0}) { nodes { people(first: 3) { totalCount nodes { name quotes(first: 2) { totalCount nodes { text } } } } } } }", 5 },
        { "{ quotes(first: {0}) { nodes { text article { headline sources { name } } speaker { name aliases { name } } attribution { relayedBy { name } } } } }", 6 },
        { "{ quotes(first: {0}) { nodes { people { nodes { name } } countries { nodes { code } } } } }",                                         3 },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Commands_do_not_grow_with_rows(string document, int commands)
    {
        Assert.Equal(commands, await CountAsync(document, 5));
        Assert.Equal(commands, await CountAsync(document, 50));
    }

    [Fact]
    public async Task Bodies_are_not_read_unless_they_are_shown()
    {
        await CountAsync("{ articles(first: {0}) { nodes { headline wordCount quotes { nodes { text span { start end } } } } } }", 50);
        Assert.DoesNotContain(news.Sql.Commands, command => command.Contains("ArticleBodies", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_request_asks_the_store_nothing()
    {
        news.Sql.Clear();
        await news.AskAsync("{ articles(first: 51) { nodes { headline quotes { nodes { text } } } } }");
        Assert.Empty(news.Sql.Commands);
    }

    private async Task<int> CountAsync(string document, int size)
    {
        news.Sql.Clear();
        await news.DataAsync(document.Replace("{0}", $"{size}", StringComparison.Ordinal));
        return news.Sql.Commands.Count;
    }
}
