using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Providers;
using NewsGraphQL.Extraction;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Writes one article in the transaction that its context has open.</summary>
internal sealed class ArticleWriter(NewsDbContext db, SearchIndex search, ExtractedArticle facts, byte[] hash, DateTime now)
{
    /// <summary>Writes what is new; nothing when the store holds this input already.</summary>
    public async Task<IngestResult> WriteAsync(CancellationToken stop)
    {
        var versions = new VersionFinder(db);
        if (await versions.KnownAsync(hash, stop) is { } known) return known;
        if (await versions.OtherVersionAsync(facts, stop) is not { } article)
        {
            article = await NewAsync(stop);
            await db.SaveChangesAsync(stop);
            await WriteFactsAsync(article, ReplacedFacts.None, ChangeKind.Created, stop);
            return new IngestResult(IngestOutcome.Stored, article.Id, article.Version);
        }
        if (VersionFinder.IsOlder(facts, article))
        {
            db.SupersededVersions.Add(new SupersededVersion { ContentHash = hash, ArticleId = article.Id, Version = 0, ReplacedUtc = now });
            await db.SaveChangesAsync(stop);
            return new IngestResult(IngestOutcome.Unchanged, article.Id, article.Version);
        }
        db.SupersededVersions.Add(new SupersededVersion { ContentHash = article.ContentHash, ArticleId = article.Id, Version = article.Version, ReplacedUtc = now });
        article.ContentHash = hash;
        article.Version++;
        article.UpdatedUtc = now;
        var replaced = await ReplacedFacts.TakeAsync(db, article, stop);
        ArticleRows.Fill(article, facts);
        await WriteFactsAsync(article, replaced, ChangeKind.Updated, stop);
        return new IngestResult(IngestOutcome.Updated, article.Id, article.Version);
    }

    /// <summary>Writes what is found now in the text that a stored article has already; its version stays.</summary>
    public async Task RewriteAsync(Article article, CancellationToken stop)
    {
        var replaced = await ReplacedFacts.TakeAsync(db, article, stop);
        ArticleRows.Fill(article, facts);
        await WriteFactsAsync(article, replaced, ChangeKind.Updated, stop);
    }

    private async Task<Article> NewAsync(CancellationToken stop)
    {
        var article = new Article
        {
            Slug = "", ContentHash = hash, Url = ArticleUrl.Of(facts.Document.Declared.Url), HeadlineKey = "", Language = facts.Language,
            ExtractorVersion = NewsExtractor.Version, StoredUtc = now, UpdatedUtc = now,
        };
        ArticleRows.Fill(article, facts);
        var start = facts.Layout.Paragraphs is [var first, ..] ? facts.Body.Substring(first.Span.Start, Math.Min(first.Span.Length, 200)) : null;
        var slug = Slugs.Of(article.Headline ?? start, "article");
        article.Slug = await Slugs.FreeAsync(db.Articles.Select(a => a.Slug), slug,
            article.PublishedUtc is null ? null : $"{slug}-{facts.Layout.PublishedAt!.Local:yyyy-MM-dd}", [], stop);
        return db.Articles.Add(article).Entity;
    }

    private async Task WriteFactsAsync(Article article, ReplacedFacts replaced, ChangeKind kind, CancellationToken stop)
    {
        var codes = facts.Countries.Select(c => c.Code).Concat(facts.People.SelectMany(p => p.Roles).Select(r => r.CountryCode))
            .Concat(facts.Organizations.Select(o => o.CountryCode)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var countries = await db.Countries.Where(c => codes.Contains(c.Code)).Select(c => new { c.Code, c.Id }).ToDictionaryAsync(c => c.Code, c => c.Id, StringComparer.Ordinal, stop);

        var organizations = new OrganizationRows(db, article, facts, countries);
        await organizations.AddOrganizationsAsync(stop);
        var people = new PersonRows(db, article, facts, countries);
        await people.AddPeopleAsync(replaced.IsNone ? null : replaced.FormsByPerson, stop);
        await db.SaveChangesAsync(stop); // mentions name their aliases by id

        article.Body = ArticleRows.Body(facts);
        db.ArticleCredits.AddRange(ArticleRows.Credits(article, facts));
        db.RelatedLinks.AddRange(ArticleRows.Related(article, facts));
        organizations.AddLinks();
        people.AddLinks(organizations.IdOf);
        AddCountries(article, countries);
        var ids = new LinkedIds(people.Ids, organizations.Ids, [.. facts.Countries.Select(c => countries.TryGetValue(c.Code, out var id) ? id : (int?)null)]);
        var quotes = new QuoteRows(article, facts, ids).Fill(replaced.Quotes);
        var kept = quotes.Where(q => q.Id != 0).Select(q => q.Id).ToImmutableArray();
        db.Quotes.AddRange(quotes.Where(q => q.Id == 0));
        db.Quotes.RemoveRange(replaced.Quotes);
        await db.SaveChangesAsync(stop);
        await ChangeLog.AppendAsync(db, new ArticleChange
        {
            WrittenUtc = now, ArticleId = article.Id, Kind = kind,
            QuotesCreated = [.. quotes.Select(q => q.Id).Except(kept)], QuotesUpdated = kept, QuotesRemoved = [.. replaced.Quotes.Select(q => q.Id)],
        }, stop);
        await search.WriteAsync(db, article, article.Body, quotes, stop);

        await RelatedLinks.ResolveAsync(db, [article.HeadlineKey, replaced.HeadlineKey], article.Url, article.Id, stop);
        await replaced.SweepAsync(db, article.Id, stop);
    }

    private void AddCountries(Article article, Dictionary<string, int> countries)
    {
        for (var i = 0; i < facts.Countries.Length; i++)
        {
            if (!countries.TryGetValue(facts.Countries[i].Code, out var country)) continue;
            db.ArticleCountries.Add(new ArticleCountry
            {
                ArticleId = article.Id, CountryId = country, Ordinal = i, SortUtc = article.SortUtc,
                MentionCount = facts.Countries[i].Mentions.Length, Mentions = facts.Countries[i].Mentions,
            });
        }
    }
}
