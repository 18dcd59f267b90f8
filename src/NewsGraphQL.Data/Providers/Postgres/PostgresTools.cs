using System.Globalization;
using NewsGraphQL.Data.Care;
using Npgsql;

namespace NewsGraphQL.Data.Providers.Postgres;

/// <summary>The command lines of PostgreSQL's own tools for a connection (https://www.postgresql.org/docs/current/app-pgdump.html). They ask for the password,
/// or take it from PGPASSWORD or ~/.pgpass.</summary>
internal static class PostgresTools
{
    /// <summary>Makes and puts back a backup in the custom format; the restore is one transaction, so the old tables stay until the new ones are in place.</summary>
    public static BackupCommands For(NpgsqlConnectionStringBuilder connection, string file)
    {
        var (server, database) = (Server(connection), Quoted(connection.Database!));
        var mode = connection.SslMode is SslMode.Require or SslMode.VerifyCA or SslMode.VerifyFull ? $"PGSSLMODE={Mode(connection.SslMode)} " : "";
        return new BackupCommands(
            [$"{mode}pg_dump{server} --format=custom --file={Quoted(file)} {database}"],
            [
                $"{mode}psql{server} --dbname=postgres --tuples-only --command={Quoted($"SELECT 1 FROM pg_database WHERE datname = '{connection.Database!.Replace("'", "''", StringComparison.Ordinal)}'")} | grep -q 1 || {mode}createdb{server} --template=template0 --encoding=UTF8 {database}",
                $"{mode}pg_restore{server} --clean --if-exists --no-owner --single-transaction --exit-on-error --dbname={database} {Quoted(file)}",
            ]);
    }

    private static string Server(NpgsqlConnectionStringBuilder connection)
    {
        var hosts = connection.Host!.Split(',', StringSplitOptions.TrimEntries).Select(host => host.StartsWith('/') || host.Split(':') is not [var name, var port] ? (host, Text(connection.Port)) : (name, port)).ToList();
        var user = connection.Username is { Length: > 0 } name ? $" --username={Quoted(name)}" : "";
        return $" --host={Quoted(string.Join(',', hosts.Select(h => h.Item1)))} --port={string.Join(',', hosts.Select(h => h.Item2).Distinct().Count() == 1 ? [hosts[0].Item2] : hosts.Select(h => h.Item2))}{user}";
    }

    private static string Mode(SslMode mode) => mode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", _ => "require" };

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text) =>
        text.Length > 0 && text.All(sign => char.IsAsciiLetterOrDigit(sign) || "_-./:,@%+".Contains(sign, StringComparison.Ordinal)) ? text : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
