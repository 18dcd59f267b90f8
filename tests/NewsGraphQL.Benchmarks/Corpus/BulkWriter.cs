using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsGraphQL.Data;

namespace NewsGraphQL.Benchmarks.Corpus;

/// <summary>Writes many rows fast: one prepared INSERT per table, its columns and conversions taken from Entity Framework's model, so that it follows the schema by itself.</summary>
/// <remarks>Keys are written as given, and nothing is checked: foreign keys are off and the indexes are built at the end. A crash leaves a broken file,
/// so this is for stores that can be made again.</remarks>
internal sealed class BulkWriter : IDisposable
{
    private const int RowsInTransaction = 200_000;

    private readonly NewsDbContext _db;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<Type, Table> _tables = [];
    private readonly List<string> _indexes;
    private SqliteTransaction _transaction;
    private int _rows;

    /// <summary>Begins; the store's indexes are taken away until <see cref="Complete"/>.</summary>
    public BulkWriter(NewsDbContext db)
    {
        _db = db;
        db.Database.OpenConnection();
        _connection = (SqliteConnection)db.Database.GetDbConnection();
        Run("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144;");
        _indexes = [.. Read("SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")];
        foreach (var index in Read("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")) Run($"DROP INDEX \"{index}\"");
        _transaction = _connection.BeginTransaction();
    }

    /// <summary>Writes a row, without anything that it refers to.</summary>
    public void Add<T>(T row) where T : class
    {
        if (!_tables.TryGetValue(typeof(T), out var table)) _tables[typeof(T)] = table = new Table(_db.Model.FindEntityType(typeof(T))!, _connection);
        Execute(table.Fill(row));
    }

    /// <summary>A command for <see cref="Execute"/> on a table that is not in the model.</summary>
    public SqliteCommand Prepare(string sql, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters) command.Parameters.Add(new SqliteParameter { ParameterName = name, Value = DBNull.Value });
        return command;
    }

    /// <summary>Runs a command as one more row.</summary>
    public void Execute(SqliteCommand command)
    {
        command.Transaction = _transaction;
        command.ExecuteNonQuery();
        if (++_rows % RowsInTransaction != 0) return;
        _transaction.Commit();
        _transaction.Dispose();
        _transaction = _connection.BeginTransaction();
    }

    /// <summary>Ends the writing and builds the indexes.</summary>
    public void Complete()
    {
        _transaction.Commit();
        foreach (var index in _indexes) Run(index);
        Run("PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA wal_checkpoint(TRUNCATE);");
    }

    public void Dispose()
    {
        _transaction.Dispose();
        foreach (var table in _tables.Values) table.Dispose();
    }

    private void Run(string sql)
    {
        using var command = Prepare(sql);
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    private List<string> Read(string sql)
    {
        using var command = Prepare(sql);
        using var reader = command.ExecuteReader();
        List<string> texts = [];
        while (reader.Read()) texts.Add(reader.GetString(0));
        return texts;
    }

    private sealed class Table : IDisposable
    {
        private readonly (Func<object, object?> Value, SqliteParameter Parameter)[] _columns;
        private readonly SqliteCommand _insert;

        public Table(IEntityType type, SqliteConnection connection)
        {
            var table = StoreObjectIdentifier.Table(type.GetTableName()!);
            var properties = type.GetProperties().ToArray();
            _columns = [.. properties.Select((property, at) => (ValueOf(property), new SqliteParameter { ParameterName = $"$p{at}" }))];
            _insert = connection.CreateCommand();
            _insert.CommandText = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", properties.Select(p => $"\"{p.GetColumnName(table)}\""))}) VALUES ({string.Join(", ", _columns.Select(c => c.Parameter.ParameterName))})";
            _insert.Parameters.AddRange(_columns.Select(column => column.Parameter));
        }

        public SqliteCommand Fill(object row)
        {
            foreach (var (value, parameter) in _columns) parameter.Value = value(row) ?? DBNull.Value;
            return _insert;
        }

        public void Dispose() => _insert.Dispose();

        private static Func<object, object?> ValueOf(IProperty property)
        {
            var getter = property.GetGetter();
            var convert = property.GetTypeMapping().Converter?.ConvertToProvider;
            return convert is null ? getter.GetClrValue : row => getter.GetClrValue(row) is { } value ? convert(value) : null;
        }
    }
}
