using System.Collections.Immutable;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Quotes;

namespace NewsGraphQL.Data.Ingest;

/// <summary>The ids that an article's facts got in the store, by their place in <see cref="ExtractedArticle"/>.</summary>
/// <param name="People">Of <see cref="ExtractedArticle.People"/>.</param>
/// <param name="Organizations">Of <see cref="ExtractedArticle.Organizations"/>.</param>
/// <param name="Countries">Of <see cref="ExtractedArticle.Countries"/>; null for a code that the catalog does not hold.</param>
internal sealed record LinkedIds(IReadOnlyList<int> People, IReadOnlyList<int> Organizations, IReadOnlyList<int?> Countries);

/// <summary>The rows of an article's quotes.</summary>
internal sealed class QuoteRows(NewRows rows, Article article, ExtractedArticle facts, LinkedIds ids)
{
    private readonly (TextSpan Span, int Index)[] _people = Sorted(facts.People.Select(p => p.Mentions.Select(m => m.Span)));
    private readonly (TextSpan Span, int Index)[] _organizations = Sorted(facts.Organizations.Select(o => o.Mentions.AsEnumerable()));
    private readonly (TextSpan Span, int Index)[] _countries = Sorted(facts.Countries.Select(c => c.Mentions.Select(m => m.Span)));

    /// <summary>Adds the rows of all quotes; of those that keep their own row, the rows that belong to it.</summary>
    /// <param name="older">The quotes of the older version. Those with the same words (the first with the first, the second with the second) are
    /// used again, so that ids stay; those left in the list afterwards have no words in this version.</param>
    /// <returns>The quotes in text order.</returns>
    public IReadOnlyList<Quote> Add(List<Quote> older)
    {
        var quotes = new List<Quote>(facts.Quotes.Length);
        foreach (var quote in facts.Quotes)
        {
            var kept = older.FindIndex(q => q.Text == quote.Text);
            var row = kept >= 0 ? older[kept]
                : new Quote { Id = rows.Keys.Next<Quote>(), Text = quote.Text, Language = facts.Language, Rule = quote.Attribution.Rule };
            if (kept >= 0) older.RemoveAt(kept);
            else rows.Quotes.Add(row);
            Fill(row, quote, quotes.Count);
            quotes.Add(row);
        }
        return quotes;
    }

    private void Fill(Quote row, ExtractedQuote quote, int ordinal)
    {
        row.ArticleId = article.Id;
        row.Ordinal = ordinal;
        row.Kind = quote.Kind;
        row.Language = facts.Language;
        row.PublishedUtc = article.PublishedUtc;
        row.SortUtc = article.SortUtc;
        row.Paragraph = quote.Paragraph;
        row.Start = quote.Span.Start;
        row.End = quote.Span.End;
        row.Parts = quote.Parts;
        Fill(row, quote.Attribution);
        foreach (var (relay, i) in quote.Attribution.RelayedBy.Distinct().Select((r, i) => (r, i)))
            rows.QuoteRelays.Add(new QuoteRelay { QuoteId = row.Id, Ordinal = i, OrganizationId = ids.Organizations[relay] });
        AddNamed(row, quote.Parts);
    }

    private void Fill(Quote row, Attribution attribution)
    {
        row.AttributionKind = attribution.Kind;
        row.SpeakerId = attribution.Speaker is { } speaker ? ids.People[speaker] : null;
        row.OrganizationId = attribution.Organization is { } organization ? ids.Organizations[organization] : null;
        row.Label = attribution.Label;
        row.LabelStart = attribution.LabelSpan?.Start;
        row.LabelEnd = attribution.LabelSpan?.End;
        row.Role = attribution.Role;
        row.Cue = attribution.Cue?.Form;
        row.CueLemma = attribution.Cue?.Lemma;
        row.CueStart = attribution.Cue?.Span.Start;
        row.CueEnd = attribution.Cue?.Span.End;
        row.Confidence = attribution.Confidence;
        row.Rule = attribution.Rule;
    }

    private void AddNamed(Quote row, ImmutableArray<TextSpan> parts)
    {
        foreach (var person in Named(_people, parts).Select(i => ids.People[i]).Distinct())
            rows.QuotePeople.Add(new QuotePerson { QuoteId = row.Id, PersonId = person, SortUtc = article.SortUtc });
        foreach (var organization in Named(_organizations, parts))
            rows.QuoteOrganizations.Add(new QuoteOrganization { QuoteId = row.Id, OrganizationId = ids.Organizations[organization], SortUtc = article.SortUtc });
        foreach (var country in Named(_countries, parts).Select(i => ids.Countries[i]).OfType<int>())
            rows.QuoteCountries.Add(new QuoteCountry { QuoteId = row.Id, CountryId = country, SortUtc = article.SortUtc });
    }

    /// <summary>Who or what has a mention inside one of the parts, by index, in order of first mention.</summary>
    private static IEnumerable<int> Named((TextSpan Span, int Index)[] mentions, ImmutableArray<TextSpan> parts) =>
        parts.SelectMany(part => Within(mentions, part)).Distinct();

    private static IEnumerable<int> Within((TextSpan Span, int Index)[] mentions, TextSpan part)
    {
        var (low, high) = (0, mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.Start < part.Start) low = middle + 1;
            else high = middle;
        }
        for (; low < mentions.Length && mentions[low].Span.Start < part.End; low++)
        {
            if (part.Contains(mentions[low].Span)) yield return mentions[low].Index;
        }
    }

    private static (TextSpan Span, int Index)[] Sorted(IEnumerable<IEnumerable<TextSpan>> mentions) =>
        [.. mentions.SelectMany((spans, i) => spans.Select(span => (span, i))).OrderBy(m => m.span.Start).ThenBy(m => m.i)];
}
