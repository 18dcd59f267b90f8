using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Search;
using NewsGraphQL.Data.Tests.Ingest;
using NewsGraphQL.Data.Tests.Stores;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Data.Tests.Search;

/// <summary>What the index of either database finds in random texts is what reading them word by word finds.</summary>
public abstract class SearchOracleTests(TestDatabase database)
{
    public sealed class OnSqlite() : SearchOracleTests(TestDatabase.Sqlite);

    public sealed class OnPostgres() : SearchOracleTests(TestDatabase.Postgres);

    private const int Texts = 60;
    private const int Searches = 400;

    private static readonly string[] Vocabulary =
    [
        "serangan", "menyerang", "diserang", "beras", "Beras", "pasar", "pasarnya", "gudang", "Zoltán", "Ko\u0308ro\u0308si", "KŐRÖSI", "İzmir", "anak-anak", "Jum'at", "2024", "3,5", "😀", "北京", "a", "di",
        "attack", "attacks", "policies", "policy", "ﬁnal", "½", "O’Neill", "x_y", "100%", "e-mail", "NOT", "and", "the",
    ];

    [Fact]
    public async Task Searches_find_what_reading_finds()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        var random = new Random(20240229);
        var texts = new Dictionary<int, (string Language, string[] Parts)>();
        while (texts.Count < Texts)
        {
            var (language, headline, body) = (random.Next(2) == 0 ? "id" : "en", Text(random, 4), Text(random, 12));
            var id = (await store.Get<ArticleIngester>().IngestAsync(new Draft(body).Language(language).Headline(headline).Extracted())).ArticleId;
            texts[id] = (language, [headline, body]);
        }

        await using var db = store.Context();
        var (some, many) = (0, 0);
        for (var i = 0; i < Searches; i++)
        {
            var typed = Typed(random);
            var query = SearchQuery.Parse(typed);
            var expected = texts.Where(text => Fits(query, text.Value.Language, text.Value.Parts)).Select(text => text.Key).Order().ToArray();
            var found = store.Get<NewsSearch>().Articles(db, query).Select(hit => hit.Id).ToArray().Order().ToArray();
            Assert.True(expected.SequenceEqual(found), $"{typed}: {string.Join(' ', expected)} read, {string.Join(' ', found)} found");
            if (expected.Length > 0) some++;
            if (expected.Length > 5) many++;
        }

        Assert.True(some > Searches / 4 && many > Searches / 20, $"{some} of {Searches} searches find something, {many} much");
    }

    private static string Text(Random random, int words) => string.Join(random.Next(4) == 0 ? ", " : " ", Enumerable.Range(0, 1 + random.Next(words)).Select(_ => Word(random)));

    private static string Word(Random random) => Vocabulary[random.Next(Vocabulary.Length)];

    private static string Typed(Random random) => string.Join(' ', Enumerable.Range(0, 1 + random.Next(3)).Select(_ => random.Next(8) switch
    {
        0 => $"-{Word(random)}",
        1 => $"\"{Word(random)} {Word(random)}\"",
        2 => Word(random)[..1],
        _ => Word(random),
    }));

    private static bool Fits(SearchQuery query, string language, string[] parts)
    {
        var words = parts.Select(part => SearchWords.In(part).Select(word => word.Folded).ToArray()).ToArray();
        var stemmer = Stemmer.Of(Language.Get(language));
        var forms = words.SelectMany(part => part).SelectMany(word => stemmer.Stems(word).Append(word)).ToHashSet(StringComparer.Ordinal);
        return !query.IsEmpty && query.Wanted.All(Holds) && !query.Unwanted.Any(Holds);

        bool Holds(SearchTerm term) => words.Any(part => Enumerable.Range(0, part.Length).Any(at => StandsAt(term, part, at)))
            || !term.IsPhrase && SearchText.Family(term.Words[0]).Any(forms.Contains);
    }

    private static bool StandsAt(SearchTerm term, string[] words, int at) => at + term.Words.Length <= words.Length && Enumerable.Range(0, term.Words.Length).All(i => term.IsPrefix && i == term.Words.Length - 1
        ? words[at + i].StartsWith(term.Words[i], StringComparison.Ordinal)
        : words[at + i] == term.Words[i]);
}
