using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Providers;

namespace NewsGraphQL.Benchmarks.Store;

/// <summary><c>copy &lt;store&gt; &lt;connection string&gt;</c>: the rows of a generated store in a new PostgreSQL store, so that both can be measured.</summary>
/// <remarks>Its user must be a superuser: rows are written as they are, past foreign keys and counting triggers.</remarks>
internal static class CopyCommand
{
    private static readonly MethodInfo CopyRows = typeof(CopyCommand).GetMethod(nameof(CopyRowsAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static async Task<int> RunAsync(string from, string to, TextWriter output)
    {
        await using var source = new ServiceCollection().AddNewsStore(from).BuildServiceProvider();
        await using var target = new ServiceCollection().AddNewsStore(to).BuildServiceProvider();
        await target.GetRequiredService<NewsStore>().OpenAsync();
        if (!await target.GetRequiredService<NewsStore>().IsEmptyAsync()) throw new StoreException($"{to}: holds articles already");
        await using var rows = await source.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync();
        await using var db = await target.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync();
        db.Database.SetCommandTimeout(0);
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("SET session_replication_role = replica");
        var provider = target.GetRequiredService<StoreProvider>();
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.GetTableName() is not null && type.ClrType != typeof(Country) && type.ClrType != typeof(CountryName)))
            await output.WriteLineAsync($"{type.GetTableName(),-20} {await (Task<int>)CopyRows.MakeGenericMethod(type.ClrType).Invoke(null, [rows, db, provider.Bulk, type])!:N0}");
        await db.Database.ExecuteSqlRawAsync("UPDATE \"Countries\" SET \"ArticleCount\" = (SELECT count(*) FROM \"ArticleCountries\" WHERE \"CountryId\" = \"Countries\".\"Id\")");
        await provider.Search.RebuildAsync(db, provider.Bulk, null, CancellationToken.None);
        await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
        return 0;
    }

    private static async Task<int> CopyRowsAsync<T>(NewsDbContext from, NewsDbContext to, IBulkWriter bulk, IEntityType type) where T : class
    {
        await bulk.WriteAsync(to, await from.Set<T>().AsNoTracking().ToListAsync(), CancellationToken.None);
        if (type.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd } key])
        {
            var (table, column) = (type.GetTableName()!, key.GetColumnName());
#pragma warning disable EF1002 // Names from the model.
            await to.Database.ExecuteSqlRawAsync($"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{column}'), (SELECT max(\"{column}\") + 1 FROM \"{table}\"))");
#pragma warning restore EF1002
        }

        return await from.Set<T>().CountAsync();
    }
}
