using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Exchange;

namespace NewsGraphQL.Data.Ingest.Reextracting;

/// <summary>All that the store says of one article, as texts that can be compared: what an export would carry, without what is no fact (the rank among equals, the extractor).</summary>
internal sealed class ArticleFacts
{
    private readonly Dictionary<string, string> _quotes, _people, _organizations, _countries;
    private readonly List<string> _roles;
    private readonly string _layout;

    private ArticleFacts(JsonObject article)
    {
        _quotes = Facts(article, "quotes", "id");
        _people = Facts(article, "personLinks", "personId");
        _organizations = Facts(article, "organizationLinks", "organizationId");
        _countries = Facts(article, "countryLinks", "country");
        _roles = [.. Taken(article, "roles").Select(role => Text(role, "id"))];
        _layout = Text(article, "extractorVersion", "updatedUtc");
    }

    /// <summary>Reads the facts; null when there is no such article.</summary>
    public static async Task<ArticleFacts?> ReadAsync(NewsDbContext db, int article, JsonSerializerOptions options, CancellationToken stop)
    {
        var row = await GraphExport.Whole(db.Articles).SingleOrDefaultAsync(a => a.Id == article, stop);
        return row is null ? null : new ArticleFacts(JsonSerializer.SerializeToNode(row, options)!.AsObject());
    }

    /// <summary>What is different in later facts of the same article.</summary>
    public ArticleDifference To(ArticleFacts later) => new(
        _layout != later._layout, Between(_quotes, later._quotes), Between(_people, later._people), Between(_roles, later._roles),
        Between(_organizations, later._organizations), Between(_countries, later._countries),
        [.. _quotes.Where(q => later._quotes.TryGetValue(q.Key, out var text) && text != q.Value).Select(q => int.Parse(q.Key, CultureInfo.InvariantCulture)).Order()]);

    private static FactChanges Between(Dictionary<string, string> earlier, Dictionary<string, string> later) => new(
        later.Keys.Count(key => !earlier.ContainsKey(key)), earlier.Keys.Count(key => !later.ContainsKey(key)), earlier.Count(fact => later.TryGetValue(fact.Key, out var text) && text != fact.Value));

    private static FactChanges Between(List<string> earlier, List<string> later)
    {
        var left = new List<string>(earlier);
        var added = later.Count(fact => !left.Remove(fact));
        return new FactChanges(added, left.Count, 0);
    }

    private static Dictionary<string, string> Facts(JsonObject article, string list, string key) =>
        Taken(article, list).ToDictionary(fact => fact[key]!.ToString(), fact => Text(fact, "ordinal"), StringComparer.Ordinal);

    private static IEnumerable<JsonObject> Taken(JsonObject article, string list)
    {
        var facts = article[list]?.AsArray();
        article.Remove(list);
        return facts is null ? [] : facts.Select(fact => fact!.AsObject());
    }

    private static string Text(JsonObject fact, params string[] without)
    {
        foreach (var name in without) fact.Remove(name);
        return fact.ToJsonString();
    }
}

/// <summary>What is different between two states of an article's facts.</summary>
/// <param name="Layout">Whether anything but the following is.</param>
/// <param name="Quotes">The quotes.</param>
/// <param name="People">Who is named.</param>
/// <param name="Roles">The roles.</param>
/// <param name="Organizations">The organizations.</param>
/// <param name="Countries">The countries.</param>
/// <param name="ChangedQuotes">The keys of the quotes that are in both and say something else.</param>
internal sealed record ArticleDifference(bool Layout, FactChanges Quotes, FactChanges People, FactChanges Roles, FactChanges Organizations, FactChanges Countries, ImmutableArray<int> ChangedQuotes)
{
    /// <summary>Whether nothing is.</summary>
    public bool IsNone => !Layout && Quotes == FactChanges.None && People == FactChanges.None && Roles == FactChanges.None && Organizations == FactChanges.None && Countries == FactChanges.None;
}
