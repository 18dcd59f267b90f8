using Npgsql;

namespace NewsGraphQL.Data.Providers.Postgres;

/// <summary>A connection string as people give it: Npgsql's keywords ("Host=db;Database=news"), or an address ("postgres://user:password@db/news").</summary>
internal static class PostgresConnection
{
    private static readonly string[] Beginnings = ["Host=", "Server=", "postgres://", "postgresql://"];

    /// <summary>Whether the text means a PostgreSQL server rather than a file.</summary>
    public static bool IsMeantBy(string store) =>
        Array.Exists(Beginnings, beginning => store.TrimStart().StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the text; the database's name is "newsgraphql" where none is given.</summary>
    /// <exception cref="StoreException">It has an unknown keyword or a value that does not fit. The message shows neither values nor passwords.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string store)
    {
        NpgsqlConnectionStringBuilder connection;
        try
        {
            connection = store.Contains("://", StringComparison.Ordinal) ? OfAddress(store.Trim()) : new NpgsqlConnectionStringBuilder(store);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            throw new StoreException(
                "the connection string cannot be read; write it like Host=db.example;Database=news;Username=news;Password=... (several hosts parted by commas) or postgres://news:...@db.example/news", wrong);
        }
        if (string.IsNullOrEmpty(connection.Host)) throw new StoreException("the connection string names no host; begin it with Host=");
        connection.Database ??= "newsgraphql";
        connection.ApplicationName ??= "newsgraphql";
        return connection;
    }

    private static NpgsqlConnectionStringBuilder OfAddress(string text)
    {
        var address = new Uri(text);
        var connection = new NpgsqlConnectionStringBuilder { Host = Uri.UnescapeDataString(address.Host) };
        if (address.Port > 0) connection.Port = address.Port;
        if (address.AbsolutePath.Length > 1) connection.Database = Uri.UnescapeDataString(address.AbsolutePath[1..]);
        if (address.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var password])
        {
            connection.Username = Uri.UnescapeDataString(user);
            if (password is [var secret]) connection.Password = Uri.UnescapeDataString(secret);
        }
        foreach (var option in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = option.Split('=', 2) is [var key, var given] ? (key, Uri.UnescapeDataString(given)) : throw new FormatException();
            connection[name switch { "sslmode" => "SSL Mode", "application_name" => "Application Name", "connect_timeout" => "Timeout", _ => name }] = value.Replace("-", "", StringComparison.Ordinal);
        }
        return connection;
    }
}
