using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Says which stored article each of several inputs is, if any. Asks the store a fixed number of times, however many inputs there are.</summary>
/// <remarks>
/// The same hash, current or replaced, is the same input. Otherwise an input with an address is a new version of the article with that address,
/// and of no other. An input without one is a new version of the article without address that has the same headline, the same stated minute
/// of publication and the same outlet (its dateline's, else its first source; naming none is equal to naming none only). A day alone is not
/// enough: outlets print one agency's story under one headline on one day. Two inputs that share less stay two articles.
/// The rule is an equality of keys, so the order in which a folder is read does not matter.
/// </remarks>
internal sealed class StoredVersions
{
    private readonly Dictionary<string, StoredVersion> _byHash = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredVersion> _byUrl = new(StringComparer.Ordinal);
    private readonly Dictionary<VersionKey, StoredVersion> _byKey = [];
    private readonly Dictionary<int, StoredVersion> _byId = [];

    /// <summary>What the store holds of some inputs.</summary>
    public static async Task<StoredVersions> LoadAsync(NewsDbContext db, IReadOnlyCollection<PreparedArticle> articles, CancellationToken stop)
    {
        var stored = await KnownAsync(db, [.. articles.Select(a => a.Hash)], stop);
        var others = articles.Where(a => stored.Known(a.Hash) is null).ToList();
        var urls = others.Select(a => a.Url).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        if (urls.Length > 0)
        {
            foreach (var row in await db.Articles.AsNoTracking().Where(a => a.Url != null && urls.Contains(a.Url))
                .Select(a => new { a.Id, a.Version, a.Url, a.ModifiedUtc }).ToListAsync(stop))
                stored._byUrl[row.Url!] = stored.At(row.Id, row.Version, row.ModifiedUtc);
        }
        var headlines = others.Select(a => a.Identity).OfType<VersionKey>().Select(key => key.HeadlineKey).Distinct(StringComparer.Ordinal).ToArray();
        if (headlines.Length > 0)
        {
            foreach (var row in await db.Articles.AsNoTracking().Where(a => headlines.Contains(a.HeadlineKey) && a.Url == null && a.PublishedUtc != null).OrderBy(a => a.Id)
                .Select(a => new
                {
                    a.Id, a.Version, a.HeadlineKey, a.PublishedUtc, a.PublishedOffsetMinutes, a.PublishedPrecision, a.ModifiedUtc,
                    Outlet = a.DatelineOutlet ?? a.SourceLinks.OrderBy(s => s.Ordinal).Select(s => s.Name).FirstOrDefault(),
                }).ToListAsync(stop))
            {
                if (VersionKey.Of(null, row.HeadlineKey, row.PublishedUtc, row.PublishedOffsetMinutes, row.PublishedPrecision, row.Outlet) is { } key)
                    stored._byKey.TryAdd(key, stored.At(row.Id, row.Version, row.ModifiedUtc));
            }
        }
        return stored;
    }

    /// <summary>Which of some inputs the store holds already, and nothing else.</summary>
    public static async Task<StoredVersions> KnownAsync(NewsDbContext db, IReadOnlyList<byte[]> hashes, CancellationToken stop)
    {
        var stored = new StoredVersions();
        var sought = hashes.ToArray();
        foreach (var row in await db.Articles.AsNoTracking().Where(a => sought.Contains(a.ContentHash)).Select(a => new { a.ContentHash, a.Id, a.Version, a.ModifiedUtc })
            .Concat(db.SupersededVersions.AsNoTracking().Where(v => sought.Contains(v.ContentHash))
                .Select(v => new { v.ContentHash, v.Article!.Id, v.Article.Version, v.Article.ModifiedUtc })).ToListAsync(stop))
            stored._byHash[Text(row.ContentHash)] = stored.At(row.Id, row.Version, row.ModifiedUtc);
        return stored;
    }

    /// <summary>The article that has had exactly this input; null when none has.</summary>
    public StoredVersion? Known(byte[] hash) => _byHash.GetValueOrDefault(Text(hash));

    /// <summary>The article of which an input is another version; null when it is a new article's.</summary>
    public StoredVersion? Other(PreparedArticle article) =>
        article.Url is { } url ? _byUrl.GetValueOrDefault(url) : article.Identity is { } key ? _byKey.GetValueOrDefault(key) : null;

    /// <summary>Counts an input as written: as the article's current version.</summary>
    public void Write(PreparedArticle article, int id, int version)
    {
        var written = At(id, version, article.Row.ModifiedUtc);
        (written.Version, written.ModifiedUtc) = (version, article.Row.ModifiedUtc);
        _byHash[Text(article.Hash)] = written;
        if (article.Url is { } url) _byUrl[url] = written;
        else if (article.Identity is { } key) _byKey[key] = written;
    }

    /// <summary>Counts an input as one that the article has had.</summary>
    public void Supersede(byte[] hash, StoredVersion version) => _byHash[Text(hash)] = version;

    private static string Text(byte[] hash) => Convert.ToBase64String(hash);

    private StoredVersion At(int id, int version, DateTime? modified)
    {
        if (!_byId.TryGetValue(id, out var known)) _byId[id] = known = new StoredVersion(id) { Version = version, ModifiedUtc = modified };
        return known;
    }
}

/// <summary>A stored article, as far as it tells versions apart.</summary>
internal sealed class StoredVersion(int id)
{
    /// <summary>The article's key.</summary>
    public int Id => id;

    /// <summary>Its current version.</summary>
    public int Version { get; set; }

    /// <summary>When that was changed, as it says itself; null when it does not say.</summary>
    public DateTime? ModifiedUtc { get; set; }

    /// <summary>Whether an input says itself that it is older than the stored version.</summary>
    public bool IsNewerThan(PreparedArticle article) => article.Row.ModifiedUtc is { } modified && modified < ModifiedUtc;
}
