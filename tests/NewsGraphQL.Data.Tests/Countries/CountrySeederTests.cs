using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Tests.Stores;
using NewsGraphQL.Extraction.Countries;

namespace NewsGraphQL.Data.Tests.Countries;

public abstract class CountrySeederTests(TestDatabase database)
{
    public sealed class OnSqlite() : CountrySeederTests(TestDatabase.Sqlite);

    public sealed class OnPostgres() : CountrySeederTests(TestDatabase.Postgres);

    [Fact]
    public async Task Every_country_of_the_catalog_is_stored()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        await using var db = store.Context();
        Assert.Equal(CountryCatalog.All.Select(c => c.Code), await db.Countries.OrderBy(c => c.Code).Select(c => c.Code).ToListAsync());
        var names = await db.CountryNames.Where(n => n.Country!.Code == "US" && n.Language == "id" && n.Kind != CountryNameKind.Demonym).Select(n => n.Text).ToListAsync();
        Assert.Contains("AS", names);
        Assert.Contains("Amerika Serikat", names);
    }

    [Fact]
    public async Task An_older_catalog_is_brought_up_to_date_and_ids_stay()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        await using (var db = store.Context())
        {
            await db.Countries.Where(c => c.Code == "KP").ExecuteUpdateAsync(c => c.SetProperty(x => x.Capital, "Elsewhere"));
            await db.CountryNames.Where(n => n.Country!.Code == "KP" && n.Ordinal > 0).ExecuteDeleteAsync();
            await db.Countries.Where(c => c.Code == "ZW").ExecuteDeleteAsync();
        }
        int id;
        await using (var db = store.Context()) id = await db.Countries.Where(c => c.Code == "KP").Select(c => c.Id).SingleAsync();
        await store.Store.OpenAsync();
        await using var after = store.Context();
        var country = await after.Countries.Include(c => c.Names).SingleAsync(c => c.Code == "KP");
        Assert.Equal((id, "Pyongyang"), (country.Id, country.Capital));
        Assert.Contains(country.Names, n => n.Text == "Korut");
        Assert.True(await after.Countries.AnyAsync(c => c.Code == "ZW"));
    }
}
