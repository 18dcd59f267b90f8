using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Gives slugs that are free: "kim-jong-un", and "kim-jong-un-2" when that is taken. Remembers what it has asked the store.</summary>
/// <remarks>The number is found by doubling and halving, so the ten-thousandth of one name costs a few look-ups, not ten thousand. It is the first that is
/// free as long as nobody of that name went.</remarks>
/// <param name="slugs">The slugs in the store.</param>
internal sealed class SlugBook(Func<NewsDbContext, IQueryable<string>> slugs)
{
    // One look at the store answers for the neighbours and for all doublings.
    private const int Neighbours = 16;
    private const int Doublings = 24;
    private const int MostRemembered = 200_000;

    private readonly Dictionary<string, bool> _taken = new(StringComparer.Ordinal);

    /// <summary>The slugs of people: one that was merged away leads to the survivor.</summary>
    public static SlugBook OfPeople() => new(db => db.People.Select(p => p.Slug).Concat(db.PersonDecisions.Select(d => d.OtherSlug)));

    /// <summary>The slugs of organizations.</summary>
    public static SlugBook OfOrganizations() => new(db => db.Organizations.Select(o => o.Slug));

    /// <summary>The slugs of articles.</summary>
    public static SlugBook OfArticles() => new(db => db.Articles.Select(a => a.Slug));

    /// <summary>Asks the store for many slugs at once.</summary>
    public async Task LookUpAsync(NewsDbContext db, IEnumerable<string> wanted, CancellationToken stop)
    {
        if (_taken.Count > MostRemembered) _taken.Clear();
        var asked = wanted.Where(slug => !_taken.ContainsKey(slug)).Distinct(StringComparer.Ordinal).ToArray();
        if (asked.Length == 0) return;
        foreach (var slug in asked) _taken[slug] = false;
        foreach (var slug in await slugs(db).Where(slug => asked.Contains(slug)).ToListAsync(stop)) _taken[slug] = true;
    }

    /// <summary>Takes a free slug.</summary>
    /// <param name="db">The context.</param>
    /// <param name="wanted">The slug wished for.</param>
    /// <param name="second">A more telling second choice than a number; null for none.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<string> TakeAsync(NewsDbContext db, string wanted, string? second, CancellationToken stop)
    {
        var choice = 1;
        if (await IsTakenAsync(1))
        {
            var (low, high) = (1, 2);
            while (await IsTakenAsync(high)) (low, high) = (high, 2 * high);
            while (high - low > 1)
            {
                var middle = (low + high) / 2;
                if (await IsTakenAsync(middle)) low = middle;
                else high = middle;
            }
            choice = high;
        }
        var slug = Slug(choice);
        _taken[slug] = true;
        return slug;

        string Slug(int number) => number == 1 ? wanted
            : second is null ? string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}")
            : number == 2 ? second : string.Create(CultureInfo.InvariantCulture, $"{second}-{number - 1}");

        async Task<bool> IsTakenAsync(int number)
        {
            if (_taken.TryGetValue(Slug(number), out var taken)) return taken;
            await LookUpAsync(db, number == 1 ? [wanted]
                : Enumerable.Range(number, Neighbours).Concat(Enumerable.Range(1, Doublings).Select(power => 1 << power).Where(doubled => doubled > number)).Select(Slug), stop);
            return _taken[Slug(number)];
        }
    }
}
