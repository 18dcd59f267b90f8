using System.Globalization;
using System.Text;

namespace NewsGraphQL.Data.Providers.Postgres;

/// <summary>What the server makes a search vector of: the arguments of its function <c>news_document</c>.</summary>
/// <param name="Id">The article's or the quote's key.</param>
/// <param name="Configuration">The language by its English name, as the server names its configurations; one that it has none for is indexed as <c>simple</c>.</param>
/// <param name="Headline">The headline's folded words; empty for a quote.</param>
/// <param name="Words">The text's folded words.</param>
/// <param name="Stems">The stems of both.</param>
/// <param name="Printed">The text as it is.</param>
internal sealed record SearchDocument(int Id, string Configuration, string Headline, string Words, string Stems, string Printed)
{
    // A vector holds positions up to 16,383 and one MiB in all; three times this many bytes fit in any script.
    private const int MostWords = 16_000;
    private const int MostBytes = 150_000;

    public static SearchDocument Of(int id, IndexedArticle words) => new(id, Configured(words.Language), Beginning(words.Headline.Words), Beginning(words.Text.Words),
        Beginning($"{words.Headline.Stems} {words.Text.Stems}"), Beginning(PostgresText.Storable(words.Printed)));

    public static SearchDocument Of(int id, IndexedQuote words) =>
        new(id, Configured(words.Language), "", Beginning(words.Text.Words), Beginning(words.Text.Stems), Beginning(PostgresText.Storable(words.Printed)));

    private static string Configured(string language)
    {
        try { return CultureInfo.GetCultureInfo(language).EnglishName.ToLowerInvariant(); }
        catch (CultureNotFoundException) { return "simple"; }
    }

    /// <summary>As much of the words as a vector can hold, cut between two of them.</summary>
    private static string Beginning(string words)
    {
        if (words.Length * 3 <= MostBytes && words.Length / 2 < MostWords) return words;
        var (end, bytes, count) = (0, 0, 0);
        foreach (var rune in words.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (Rune.IsWhiteSpace(rune) && ++count >= MostWords || bytes > MostBytes) break;
            end += rune.Utf16SequenceLength;
        }
        return end == words.Length ? words : words[..Math.Max(0, words.LastIndexOf(' ', Math.Max(0, end - 1)))];
    }
}
