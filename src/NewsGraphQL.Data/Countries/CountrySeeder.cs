using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Extraction.Countries;
using Catalogued = NewsGraphQL.Extraction.Countries.Country;

namespace NewsGraphQL.Data.Countries;

/// <summary>Brings the countries table to the state of the catalog. A country keeps its id for ever, and none is ever removed.</summary>
internal static class CountrySeeder
{
    /// <summary>Writes what differs; nothing when all is as the catalog says.</summary>
    public static async Task SeedAsync(NewsDbContext db, CancellationToken stop)
    {
        if (await IsCurrentAsync(db, stop)) return;
        var stored = await db.Countries.Include(c => c.Names.OrderBy(n => n.Ordinal)).ToDictionaryAsync(c => c.Code, StringComparer.Ordinal, stop);
        foreach (var entry in CountryCatalog.All)
        {
            if (!stored.TryGetValue(entry.Code, out var row))
                row = db.Countries.Add(Filled(entry)).Entity;
            Fill(row, entry);
            FillNames(db, row, entry);
        }
        if (db.ChangeTracker.HasChanges()) await db.SaveChangesAsync(stop);
    }

    /// <summary>Whether the tables say what the catalog says.</summary>
    /// <remarks>Asked at every start, so it reads plain lines: to track all rows and find no difference takes a quarter of the time to the first answer.</remarks>
    private static async Task<bool> IsCurrentAsync(NewsDbContext db, CancellationToken stop)
    {
        var countries = await db.Countries.AsNoTracking()
            .Select(c => Line(c.Code, c.Code3, c.Numeric, c.NameEn, c.NameId, c.NameKey, c.Region, c.Subregion, c.Capital, c.IsFormer)).ToListAsync(stop);
        if (!CountryCatalog.All.Select(Filled).Select(c => Line(c.Code, c.Code3, c.Numeric, c.NameEn, c.NameId, c.NameKey, c.Region, c.Subregion, c.Capital, c.IsFormer))
            .ToHashSet(StringComparer.Ordinal).IsSubsetOf(countries)) return false;
        var names = await db.CountryNames.AsNoTracking().Select(n => Line(n.Country!.Code, n.Ordinal, n.Language, n.Kind, n.Text, n.NameKey)).ToListAsync(stop);
        return CountryCatalog.All.SelectMany(e => Names(e).Select((n, i) => Line(e.Code, i, n.Language, n.Kind, n.Text, NameKey.Of(n.Text))))
            .ToHashSet(StringComparer.Ordinal).SetEquals(names);
    }

    private static string Line(params object?[] values) => string.Join('\t', values);

    private static Country Filled(Catalogued entry)
    {
        var row = new Country { Code = entry.Code, NameEn = entry.Name, NameId = entry.Name, NameKey = "" };
        Fill(row, entry);
        return row;
    }

    private static void Fill(Country row, Catalogued entry)
    {
        row.Code3 = entry.Code3;
        row.Numeric = entry.Numeric;
        row.NameEn = entry.NameIn("en");
        row.NameId = entry.NameIn("id");
        row.NameKey = NameKey.Of(row.NameEn);
        row.Region = entry.Region;
        row.Subregion = entry.Subregion;
        row.Capital = entry.Capital;
        row.IsFormer = entry.IsFormer;
    }

    private static void FillNames(NewsDbContext db, Country row, Catalogued entry)
    {
        var wanted = Names(entry).ToList();
        if (row.Names.OrderBy(n => n.Ordinal).Select(n => (n.Language, n.Kind, n.Text)).SequenceEqual(wanted)) return;
        db.CountryNames.RemoveRange(row.Names.Skip(wanted.Count));
        foreach (var ((language, kind, text), ordinal) in wanted.Select((name, i) => (name, i)))
        {
            var name = row.Names.FirstOrDefault(n => n.Ordinal == ordinal);
            if (name is null) row.Names.Add(name = new CountryName { Ordinal = ordinal, Language = language, Text = text, NameKey = "" });
            (name.Language, name.Kind, name.Text, name.NameKey) = (language, kind, text, NameKey.Of(text));
        }
    }

    private static IEnumerable<(string Language, CountryNameKind Kind, string Text)> Names(Catalogued entry) =>
        entry.Names.OrderBy(names => names.Key, StringComparer.Ordinal)
            .SelectMany(names => names.Value.Select((text, i) => (names.Key, i == 0 ? CountryNameKind.Name : CountryNameKind.ShortName, text)))
            .Concat(entry.Demonyms.OrderBy(words => words.Key, StringComparer.Ordinal)
                .SelectMany(words => words.Value.Select(text => (words.Key, CountryNameKind.Demonym, text))));
}
