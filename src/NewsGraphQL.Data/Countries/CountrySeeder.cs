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
        var stored = await db.Countries.Include(c => c.Names.OrderBy(n => n.Ordinal)).ToDictionaryAsync(c => c.Code, StringComparer.Ordinal, stop);
        foreach (var entry in CountryCatalog.All)
        {
            if (!stored.TryGetValue(entry.Code, out var row))
                row = db.Countries.Add(new Country { Code = entry.Code, NameEn = entry.Name, NameId = entry.Name, NameKey = "" }).Entity;
            Fill(row, entry);
            FillNames(db, row, entry);
        }
        if (db.ChangeTracker.HasChanges()) await db.SaveChangesAsync(stop);
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
