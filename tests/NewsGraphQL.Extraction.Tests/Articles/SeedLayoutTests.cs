using System.Text.Json;

namespace NewsGraphQL.Extraction.Tests.Articles;

public sealed class SeedLayoutTests
{
    [SkippableFact]
    public void Seed_article_gives_what_a_careful_reader_takes_from_its_lines()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "../../../../../../shared/seed");
        Skip.IfNot(Directory.Exists(folder), "the seed article lies in ../shared/seed, which is absent here");
        var body = File.ReadAllText(Directory.EnumerateFiles(folder, "*.txt").Single());
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        var want = expected.RootElement;
        string[] Strings(string name) => [.. want.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

        var layout = Layouts.Of(body);

        Assert.Equal(want.GetProperty("headline").GetString(), layout.Headline);
        Assert.Equal(want.GetProperty("section").GetString(), layout.Section);
        Assert.Equal(want.GetProperty("publishedAt").GetString(), layout.PublishedAt?.ToIso());
        Assert.Equal([.. Strings("authors").Select(name => $"Author {name}"), .. Strings("editors").Select(name => $"Editor {name}")],
            layout.Byline!.Credits.Select(credit => $"{credit.Role} {credit.Name}"));
        Assert.Equal(Strings("sources"), layout.Sources.Select(source => source.Name));
        Assert.Equal(Strings("related"), layout.Related.Select(link => link.Headline));
        Assert.Equal(16, layout.Paragraphs.Length);
    }
}
