using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Readable names for addresses: "kim-jong-un", and "kim-jong-un-2" when that is taken.</summary>
internal static class Slugs
{
    private const int Longest = 80;

    /// <summary>The slug of a name: ASCII where the name is Latin, cut at a word's end; <paramref name="otherwise"/> when the name holds no letter or digit.</summary>
    public static string Of(string? name, string otherwise)
    {
        var slug = NameKey.Of(name is { Length: > 4 * Longest } ? name[..(4 * Longest)] : name).Replace(' ', '-');
        if (slug.Length > Longest)
        {
            var end = slug.LastIndexOf('-', Longest);
            slug = slug[..(end > 0 ? end : Longest)];
        }
        return slug.Length > 0 ? slug : otherwise;
    }

    /// <summary>For each of <paramref name="wanted"/> the first of "wanted", "wanted-2", "wanted-3", … that is free, in one command however many are wanted.</summary>
    /// <param name="taken">The slugs in the table.</param>
    /// <param name="wanted">The slugs wished for; the same may be wished for twice.</param>
    /// <param name="stop">Cancels.</param>
    public static async Task<IReadOnlyList<string>> FreeAsync(IQueryable<string> taken, IReadOnlyList<string> wanted, CancellationToken stop)
    {
        const int tried = 20; // more people of one name are looked up again, which is rare
        var free = new string?[wanted.Count];
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (var from = 1; free.Contains(null); from += tried)
        {
            var choices = wanted.Select((slug, i) => free[i] is null ? Enumerable.Range(from, tried).Select(n => n == 1 ? slug : $"{slug}-{n}").ToList() : []).ToList();
            var asked = choices.SelectMany(c => c).Distinct(StringComparer.Ordinal).ToList();
            given.UnionWith(await taken.Where(slug => asked.Contains(slug)).ToListAsync(stop));
            for (var i = 0; i < free.Length; i++) free[i] ??= choices[i].Find(given.Add);
        }
        return free!;
    }

    /// <summary>The first of <paramref name="wanted"/>, <paramref name="second"/> (when given), "wanted-2", "wanted-3", … that is free.</summary>
    /// <param name="taken">The slugs in the table.</param>
    /// <param name="wanted">The slug wished for.</param>
    /// <param name="second">A more telling second choice than a number.</param>
    /// <param name="reserved">Slugs that this transaction has given already; the result is added.</param>
    /// <param name="stop">Cancels.</param>
    public static async Task<string> FreeAsync(IQueryable<string> taken, string wanted, string? second, HashSet<string> reserved, CancellationToken stop)
    {
        var stem = second ?? wanted;
        for (var number = 1; ; number++)
        {
            var slug = number == 1 ? wanted : number == 2 && second is not null ? second : $"{stem}-{(second is null ? number : number - 1)}";
            if (!reserved.Contains(slug) && !await taken.AnyAsync(s => s == slug, stop))
            {
                reserved.Add(slug);
                return slug;
            }
        }
    }
}
