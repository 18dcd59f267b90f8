using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Providers;

namespace NewsGraphQL.Data.Exchange;

/// <summary>Reads an export of the whole graph into an empty store: all of it in one transaction or nothing. The facts are taken as they are, nothing is extracted.</summary>
public sealed class GraphImport(IDbContextFactory<NewsDbContext> contexts, StoreProvider provider)
{
    private const int LinesAtATime = 200;

    /// <summary>Whether a text that begins so is an export of the whole graph.</summary>
    public static bool IsGraph(ReadOnlySpan<byte> opening) => opening.StartsWith(Encoding.UTF8.GetBytes(GraphBeginning.Mark));

    /// <summary>How many bytes of an opening <see cref="IsGraph"/> needs.</summary>
    public static int OpeningLength => GraphBeginning.Mark.Length;

    /// <summary>Reads every line.</summary>
    /// <param name="input">The export; read to its end and left open.</param>
    /// <param name="origin">What it is called.</param>
    /// <param name="progress">Told the number of articles read; null for nobody.</param>
    /// <param name="stop">Ends the import; nothing is stored then.</param>
    /// <returns>The number of articles.</returns>
    /// <exception cref="StoreException">The store is not empty or cannot be written, or the export is damaged, cut off or of a newer version. Nothing is stored.</exception>
    public async Task<int> ReadAsync(Stream input, string origin, IProgress<int>? progress = null, CancellationToken stop = default)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(stop);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            await using var transaction = await provider.BeginWriteAsync(db, stop);
            if (await db.Articles.AnyAsync(stop) || await db.People.AnyAsync(stop) || await db.ArticleChanges.AnyAsync(stop))
                throw new StoreException($"{origin}: an export of the whole graph goes into an empty store, and {provider.Name} holds articles already; name a new one with --store") { Code = StoreCode.NotEmpty };
            var articles = await new Reading(db, provider, origin, progress).ReadAsync(input, stop);
            await transaction.CommitAsync(stop);
            await provider.MoveSessionAsync(db, stop);
            return articles;
        }
        catch (Exception problem) when (problem is InvalidDataException or DecoderFallbackException)
        {
            throw new StoreException($"{origin}: the file is damaged or cut off; nothing was stored", problem) { Code = StoreCode.Damaged };
        }
        catch (Exception problem) when (problem is not StoreException && provider.Explain(problem) is { } reason)
        {
            throw new StoreException(reason, problem);
        }
    }

    private sealed class Reading(NewsDbContext db, StoreProvider provider, string origin, IProgress<int>? progress)
    {
        private readonly List<GraphLine> _batch = [];
        private readonly List<(int Article, int Ordinal, int Other)> _ahead = []; // links to articles of later lines
        private GraphEnd _read = GraphEnd.Nothing;
        private int _lastArticle;

        public async Task<int> ReadAsync(Stream input, CancellationToken stop)
        {
            var options = GraphJson.Options(await db.Countries.ToDictionaryAsync(c => c.Code, c => c.Id, StringComparer.Ordinal, stop));
            using var lines = new StreamReader(input, new UTF8Encoding(false, true), leaveOpen: true);
            GraphBeginning? beginning = null;
            GraphEnd? end = null;
            for (var number = 1; await lines.ReadLineAsync(stop) is { } text; number++)
            {
                if (end is not null) throw Damaged(number, "there is something behind the end");
                var line = Parse(text, number, options);
                if (number == 1)
                {
                    beginning = line.Newsgraphql ?? throw Damaged(number, "it has no beginning");
                    if (beginning.Format > GraphBeginning.Current) throw new StoreException($"{origin}: this export was made by a newer version of the program; use that version") { Code = StoreCode.Newer };
                    continue;
                }
                _read = _read.With(line);
                if (line.End is not null) end = line.End;
                else _batch.Add(line);
                if (_batch.Count >= LinesAtATime) await FlushAsync(number, stop);
            }
            await FlushAsync(0, stop);
            if (end is null) throw Damaged(0, "its end is missing");
            if (end != _read) throw Damaged(0, "lines are missing");
            if (_ahead.Count > 0) throw Damaged(0, "an article leads to one that is not there");
            await provider.UseKeysAsync(db, beginning!.LastKeys, stop);
            return _read.Articles;
        }

        private GraphLine Parse(string text, int number, JsonSerializerOptions options)
        {
            try
            {
                return JsonSerializer.Deserialize<GraphLine>(text, options) ?? throw Damaged(number, "it is empty");
            }
            catch (JsonException wrong)
            {
                throw Damaged(number, wrong.Message.Split(['\n', '\r'])[0], wrong);
            }
        }

        private async Task FlushAsync(int number, CancellationToken stop)
        {
            foreach (var line in _batch) Add(line);
            try
            {
                await db.SaveChangesAsync(stop);
            }
            catch (DbUpdateException wrong) when (provider.IsConflict(wrong) || provider.Explain(wrong) is null)
            {
                throw Damaged(number, "a row refers to one that is not there, or is there twice", wrong);
            }
            foreach (var article in _batch.Select(l => l.Article).OfType<Article>())
            {
                _lastArticle = article.Id;
                await provider.Search.WriteAsync(
                    db, (article.Id, IndexedArticle.Of(article, article.Body!)), article.Quotes.Select(quote => (quote.Id, IndexedQuote.Of(quote.Language, quote.Text))), stop);
            }
            db.ChangeTracker.Clear();
            foreach (var (article, ordinal, other) in _ahead.Where(l => l.Other <= _lastArticle).ToList())
                await db.RelatedLinks.Where(l => l.ArticleId == article && l.Ordinal == ordinal).ExecuteUpdateAsync(l => l.SetProperty(x => x.ResolvedArticleId, other), stop);
            _ahead.RemoveAll(l => l.Other <= _lastArticle);
            _batch.Clear();
            if (_read.Articles > 0) progress?.Report(_read.Articles);
        }

        private void Add(GraphLine line)
        {
            if (line.Organization is { } organization) db.Add(organization);
            if (line.Person is { } person) db.Add(person);
            if (line.Decision is { } decision) db.Add(decision);
            if (line.Change is { } change) db.Add(change);
            if (line.Article is not { } article) return;
            Complete(article);
            db.Add(article);
            foreach (var alias in line.PersonAliases ?? []) alias.ArticleId = article.Id;
            foreach (var alias in line.OrganizationAliases ?? []) alias.ArticleId = article.Id;
            foreach (var pin in line.Pins ?? []) pin.ArticleId = article.Id;
            db.AddRange([.. line.PersonAliases ?? [], .. line.OrganizationAliases ?? [], .. line.Pins ?? []]);
        }

        /// <summary>Writes into the parts of an article what its line says once.</summary>
        private void Complete(Article article)
        {
            if (article.Body is null) throw Damaged(0, $"article {article.Id} has no text");
            article.SortUtc = article.PublishedUtc ?? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
            foreach (var link in article.PersonLinks) (link.SortUtc, link.MentionCount) = (article.SortUtc, link.Mentions.Length);
            foreach (var link in article.OrganizationLinks) (link.SortUtc, link.MentionCount) = (article.SortUtc, link.Mentions.Length);
            foreach (var link in article.CountryLinks) (link.SortUtc, link.MentionCount) = (article.SortUtc, link.Mentions.Length);
            foreach (var role in article.Roles) role.SortUtc = article.SortUtc;
            foreach (var quote in article.Quotes)
            {
                (quote.Language, quote.PublishedUtc, quote.SortUtc) = (article.Language, article.PublishedUtc, article.SortUtc);
                foreach (var link in quote.PersonLinks) link.SortUtc = article.SortUtc;
                foreach (var link in quote.OrganizationLinks) link.SortUtc = article.SortUtc;
                foreach (var link in quote.CountryLinks) link.SortUtc = article.SortUtc;
            }
            foreach (var link in article.Related.Where(l => l.ResolvedArticleId > _lastArticle))
            {
                _ahead.Add((article.Id, link.Ordinal, link.ResolvedArticleId!.Value));
                link.ResolvedArticleId = null;
            }
        }

        private StoreException Damaged(int number, string why, Exception? cause = null) =>
            new($"{origin}{(number > 0 ? $", line {number}" : "")}: the export is not whole: {why}; nothing was stored", cause) { Code = StoreCode.Damaged };
    }
}
