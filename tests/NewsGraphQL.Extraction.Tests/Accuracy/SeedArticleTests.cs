using System.Text.Json;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Quotes;
using NewsGraphQL.Extraction.Reading;

namespace NewsGraphQL.Extraction.Tests.Accuracy;

/// <summary>Every fact that a careful reader takes from the seed article, one by one.</summary>
public sealed class SeedArticleTests : IDisposable
{
    private readonly ExtractedArticle article = new NewsExtractor().Extract(new NewsDocument(string.Empty));
    private readonly JsonDocument expected = JsonDocument.Parse("{}");

    public SeedArticleTests()
    {
        var folder = Path.GetFullPath(Path.Combine(Corpora.Root, "..", "shared", "seed"));
        if (!Directory.Exists(folder)) return;
        expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        var read = Assert.IsType<ReadResult.Read>(Assert.Single(new NewsReaders().ReadFile(Directory.GetFiles(folder, "*.txt").Single())));
        article = new NewsExtractor().Extract(read.Document);
    }

    private JsonElement Facts
    {
        get
        {
            Corpora.Shared("seed");
            return expected.RootElement;
        }
    }

    public void Dispose() => expected.Dispose();

    [SkippableFact]
    public void What_the_article_says_about_itself_is_right()
    {
        Assert.Equal(Text(Facts, "headline"), article.Layout.Headline);
        Assert.Equal(Text(Facts, "section"), article.Layout.Section);
        Assert.Equal(Text(Facts, "language"), article.Language);
        Assert.Equal(Text(Facts, "publishedAt"), article.Layout.PublishedAt?.ToIso());
        Assert.Equal(Texts(Facts, "authors"), Credited(CreditRole.Author));
        Assert.Equal(Texts(Facts, "editors"), Credited(CreditRole.Editor));
        Assert.Equal(Texts(Facts, "sources"), article.Layout.Sources.Select(source => source.Name));
        Assert.Equal(Texts(Facts, "related"), article.Layout.Related.Select(link => link.Headline));
    }

    [SkippableFact]
    public void The_countries_and_their_forms_are_right() => Assert.Equal(
        Facts.GetProperty("countries").EnumerateArray().ToDictionary(country => Text(country, "code")!, country => Joined(Texts(country, "surfaceForms"))),
        article.Countries.ToDictionary(country => country.Code, country => Joined(country.SurfaceForms)));

    [SkippableFact]
    public void The_organizations_are_found() =>
        Assert.All(Texts(Facts, "organizations"), name => Assert.Contains(name, article.Organizations.Select(organization => organization.Name).Concat(article.Layout.Sources.Select(source => source.Name))));

    [SkippableFact]
    public void The_people_and_their_forms_are_right() => Assert.Equal(
        Facts.GetProperty("people").EnumerateArray().ToDictionary(person => Text(person, "name")!, person => Joined(Texts(person, "surfaceForms"))),
        article.People.ToDictionary(person => person.Name, person => Joined(person.SurfaceForms)));

    [SkippableFact]
    public void The_roles_of_the_people_are_right()
    {
        foreach (var person in Facts.GetProperty("people").EnumerateArray())
        {
            // A note says where a role is more than may be asked for.
            if (person.TryGetProperty("note", out _)) continue;
            var found = article.People.Single(one => one.Name == Text(person, "name"));
            Assert.Equal((found.Name, Joined(Texts(person, "roles"))), (found.Name, Joined(found.Roles.Select(role => role.Title).Distinct())));
        }
    }

    [SkippableFact]
    public void The_quotes_are_right_in_every_part() => Assert.Equal(
        Facts.GetProperty("quotes").EnumerateArray().Select(quote => (
            quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32(), Text(quote, "text"), Text(quote, "kind"), Text(quote, "speaker"),
            Text(quote, "speakerOrganization"), Text(quote, "relayedBy"), Text(quote, "cue"))),
        article.Quotes.Where(quote => quote.Kind != QuoteKind.Indirect).Select(quote => (
            quote.Span.Start, quote.Span.End, (string?)quote.Text, (string?)quote.Kind.ToString().ToUpperInvariant(), Speaker(quote),
            quote.Attribution.Organization is { } body ? article.Organizations[body].Name : null,
            quote.Attribution.RelayedBy.IsDefaultOrEmpty ? null : article.Organizations[quote.Attribution.RelayedBy[0]].Name,
            quote.Attribution.Cue?.Form)));

    [SkippableFact]
    public void The_indirect_statements_are_found()
    {
        var found = article.Quotes.Where(quote => quote.Kind == QuoteKind.Indirect)
            .Select(quote => (Speaker(quote) ?? quote.Attribution.Label, quote.Attribution.Cue?.Form)).ToList();
        Assert.All(Facts.GetProperty("indirectStatements").EnumerateArray(), statement => Assert.Contains((Text(statement, "speakerLabel"), Text(statement, "cue")), found));
    }

    private string? Speaker(ExtractedQuote quote) => quote.Attribution.Speaker is { } speaker ? article.People[speaker].Name : null;

    private IEnumerable<string> Credited(CreditRole role) => article.Layout.Byline!.Credits.Where(credit => credit.Role == role).Select(credit => credit.Name);

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();

    private static IEnumerable<string> Texts(JsonElement element, string property) => element.GetProperty(property).EnumerateArray().Select(one => one.GetString()!);

    private static string Joined(IEnumerable<string> forms) => string.Join(" | ", forms.Order(StringComparer.Ordinal));
}
