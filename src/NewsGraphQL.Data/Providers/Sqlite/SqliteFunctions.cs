using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsGraphQL.Data.Providers.Sqlite;

/// <summary>Gives each connection the functions that SQLite lacks.</summary>
internal sealed class SqliteFunctions : DbConnectionInterceptor
{
    private SqliteFunctions() { }

    /// <summary>One for the whole program, so that Entity Framework builds its services once.</summary>
    public static SqliteFunctions Interceptor { get; } = new();

    public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        ((SqliteConnection)result).CreateFunction<string?, string?>(StoreText.FoldFunction, text => text is null ? null : StoreText.Fold(text), isDeterministic: true);
        return result;
    }
}
