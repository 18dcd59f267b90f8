using System.Collections.Concurrent;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Countries;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;
using NewsGraphQL.Extraction.Organizations;
using NewsGraphQL.Extraction.People;
using NewsGraphQL.Extraction.Quotes;

namespace NewsGraphQL.Extraction;

/// <summary>Takes the facts from a text: who said what, about whom, where. Never throws on any text; safe to use from many threads.</summary>
public sealed class NewsExtractor
{
    /// <summary>Changes when the same text may give other facts, so that a store knows what to extract again.</summary>
    public const string Version = "2";

    private readonly ConcurrentDictionary<Language, Stages> stages = new();

    /// <summary>All facts of one text.</summary>
    public ExtractedArticle Extract(NewsDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var language = LanguageDetector.Detect(document);
        var stage = stages.GetOrAdd(language, Stages.Of);

        var layout = stage.Layouts.Read(document);
        var text = AnalyzedText.Of(document.Body, layout, language, stage.Splitter);
        var countries = stage.Countries.Find(text);
        var organizations = stage.Organizations.Find(text);
        var people = stage.People.Find(text, organizations, countries);
        var quotes = stage.Quotes.Find(text, people, organizations, countries);

        return new ExtractedArticle
        {
            Document = document,
            Language = language.Code,
            Layout = layout,
            Countries = countries,
            Organizations = organizations,
            People = people,
            Quotes = quotes,
        };
    }

    /// <summary>The stages of one language, built once: each reads its word lists.</summary>
    private sealed record Stages(
        LayoutReader Layouts, SentenceSplitter Splitter, CountryFinder Countries, OrganizationFinder Organizations, PersonFinder People, QuoteFinder Quotes)
    {
        public static Stages Of(Language language) => new(
            new LayoutReader(language), new SentenceSplitter(language), new CountryFinder(language), new OrganizationFinder(language),
            new PersonFinder(language), new QuoteFinder(language));
    }
}
