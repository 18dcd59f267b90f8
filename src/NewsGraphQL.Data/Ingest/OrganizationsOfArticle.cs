using System.Collections.Immutable;
using NewsGraphQL.Extraction;

namespace NewsGraphQL.Data.Ingest;

/// <summary>The organizations of one article: first those that it names, in their order, then the outlets that only a source line names.</summary>
/// <param name="All">The organizations.</param>
/// <param name="Forms">The printed forms of each.</param>
/// <param name="Mentions">The printed form of each mention of those that the article names.</param>
/// <param name="Sources">The printed names of the sources.</param>
internal sealed record OrganizationsOfArticle(
    ImmutableArray<OrganizationInArticle> All, ImmutableArray<ImmutableArray<string>> Forms, ImmutableArray<ImmutableArray<string>> Mentions, ImmutableArray<string> Sources)
{
    /// <summary>The organizations of what was extracted.</summary>
    public static OrganizationsOfArticle Of(ExtractedArticle facts, IReadOnlyDictionary<string, int> countries)
    {
        var all = facts.Organizations.Select(o => OrganizationInArticle.Of(o, countries)).ToList();
        ImmutableArray<string> sources = [.. facts.Layout.Sources.Select(s => Printed.Form(s.Name))];
        foreach (var source in sources.Where(name => Find(all, name) < 0)) all.Add(OrganizationInArticle.Outlet(source));
        ImmutableArray<ImmutableArray<string>> mentions = [.. facts.Organizations.Select(o => o.Mentions.Select(m => Printed.Form(m.In(facts.Body))).ToImmutableArray())];
        return new OrganizationsOfArticle([.. all],
            [.. all.Select((o, i) => o.Forms.Select(Printed.Form).Concat(i < mentions.Length ? mentions[i] : []).Distinct(StringComparer.Ordinal).ToImmutableArray())], mentions, sources);
    }

    /// <summary>Where the organization with a name or form stands in <see cref="All"/>; -1 when there is none.</summary>
    public int Find(string name) => Find(All, name);

    private static int Find(IReadOnlyList<OrganizationInArticle> all, string name)
    {
        var key = NameKey.Of(name);
        var form = -1;
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Key == key) return i;
            if (form < 0 && all[i].Keys.Contains(key)) form = i;
        }
        return form;
    }
}
