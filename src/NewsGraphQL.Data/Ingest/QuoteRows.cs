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
internal sealed class QuoteRows(Article article, ExtractedArticle facts, LinkedIds ids)
{
    /// <summary>The quotes in text order. Rows of the older version that hold the same words (the first with the first, the second with the second) are
    /// used again, so that ids stay; those left in <paramref name="older"/> afterwards have no words in this version.</summary>
    public IReadOnlyList<Quote> Fill(List<Quote> older)
    {
        var rows = new List<Quote>(facts.Quotes.Length);
        foreach (var quote in facts.Quotes)
        {
            var kept = older.FindIndex(q => q.Text == quote.Text);
            var row = kept >= 0 ? older[kept] : new Quote { Text = quote.Text, Language = facts.Language, Rule = quote.Attribution.Rule };
            if (kept >= 0) older.RemoveAt(kept);
            Fill(row, quote, rows.Count);
            rows.Add(row);
        }
        return rows;
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
            row.Relays.Add(new QuoteRelay { Ordinal = i, OrganizationId = ids.Organizations[relay] });
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
        bool Named(IEnumerable<TextSpan> mentions) => mentions.Any(m => parts.Any(p => p.Contains(m)));

        for (var i = 0; i < facts.People.Length; i++)
        {
            if (Named(facts.People[i].Mentions.Select(m => m.Span)))
                row.PersonLinks.Add(new QuotePerson { PersonId = ids.People[i], SortUtc = article.SortUtc });
        }
        for (var i = 0; i < facts.Organizations.Length; i++)
        {
            if (Named(facts.Organizations[i].Mentions))
                row.OrganizationLinks.Add(new QuoteOrganization { OrganizationId = ids.Organizations[i], SortUtc = article.SortUtc });
        }
        for (var i = 0; i < facts.Countries.Length; i++)
        {
            if (ids.Countries[i] is { } country && Named(facts.Countries[i].Mentions.Select(m => m.Span)))
                row.CountryLinks.Add(new QuoteCountry { CountryId = country, SortUtc = article.SortUtc });
        }
    }
}
