using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Data.Countries;

/// <summary>Brings the countries table to the state of the catalog. A country keeps its id for ever; none is ever removed.</summary>
internal static class CountrySeeder
{
    private static readonly (string Code, string Code3, string Numeric, string En, string Id, string Region, string Subregion, string Capital, bool Former)[] Rows =
    [
        ("CN", "CHN", "156", "China", "Tiongkok", "Asia", "Eastern Asia", "Beijing", false),
        ("GB", "GBR", "826", "United Kingdom", "Britania Raya", "Europe", "Northern Europe", "London", false),
        ("ID", "IDN", "360", "Indonesia", "Indonesia", "Asia", "South-eastern Asia", "Jakarta", false),
        ("KP", "PRK", "408", "North Korea", "Korea Utara", "Asia", "Eastern Asia", "Pyongyang", false),
        ("KR", "KOR", "410", "South Korea", "Korea Selatan", "Asia", "Eastern Asia", "Seoul", false),
        ("MY", "MYS", "458", "Malaysia", "Malaysia", "Asia", "South-eastern Asia", "Kuala Lumpur", false),
        ("RU", "RUS", "643", "Russia", "Rusia", "Europe", "Eastern Europe", "Moscow", false),
        ("SU", "SUN", "810", "Soviet Union", "Uni Soviet", "Europe", "Eastern Europe", "Moscow", true),
        ("UA", "UKR", "804", "Ukraine", "Ukraina", "Europe", "Eastern Europe", "Kyiv", false),
        ("US", "USA", "840", "United States", "Amerika Serikat", "Americas", "Northern America", "Washington, D.C.", false),
    ];

    public static async Task SeedAsync(NewsDbContext db, CancellationToken stop)
    {
        var stored = await db.Countries.AsNoTracking().Select(c => c.Code).ToHashSetAsync(stop);
        foreach (var row in Rows.Where(row => !stored.Contains(row.Code)))
        {
            db.Countries.Add(new Country
            {
                Code = row.Code, Code3 = row.Code3, Numeric = row.Numeric, NameEn = row.En, NameId = row.Id, NameKey = NameKey.Of(row.En),
                Region = row.Region, Subregion = row.Subregion, Capital = row.Capital, IsFormer = row.Former,
            });
        }
        await db.SaveChangesAsync(stop);
    }
}
