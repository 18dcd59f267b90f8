using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace NewsGraphQL.Benchmarks.Load;

/// <summary>The requests of one workload over one store, for the graph and for the limit.</summary>
internal sealed class Pool
{
    /// <summary>How many different requests there are.</summary>
    public const int Size = 500;

    private const int Seed = 7;

    private readonly List<JsonObject> _variables = [];
    private readonly Workload _workload;

    private Pool(Workload workload) => _workload = workload;

    /// <summary>How many requests there are.</summary>
    public int Count => _variables.Count;

    /// <summary>Draws them from a store.</summary>
    public static Pool Draw(Workload workload, string store)
    {
        using var connection = new SqliteConnection($"Data Source={store};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The workloads' own SQL.
        command.CommandText = workload.Draw;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$seed", Seed);
        command.Parameters.AddWithValue("$count", Size);
        using var rows = command.ExecuteReader();
        var pool = new Pool(workload);
        while (rows.Read()) pool._variables.Add(new JsonObject(Enumerable.Range(0, rows.FieldCount).Select(at => KeyValuePair.Create(rows.GetName(at), (JsonNode?)rows.GetString(at)))));
        return pool;
    }

    /// <summary>What is sent to the graph, whole.</summary>
    public IEnumerable<byte[]> ToGraph() => _variables.Select(variables =>
    {
        var body = Encoding.UTF8.GetBytes(new JsonObject { ["query"] = _workload.Document, ["variables"] = variables.DeepClone() }.ToJsonString());
        var head = string.Create(CultureInfo.InvariantCulture, $"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
        return (byte[])[.. Encoding.ASCII.GetBytes(head), .. body];
    });

    /// <summary>What is sent to the limit, whole.</summary>
    public IEnumerable<byte[]> ToLimit() => _variables.Select(variables =>
    {
        var query = string.Join('&', variables.Select(variable => $"{variable.Key}={Uri.EscapeDataString((string)variable.Value!)}"));
        return Encoding.ASCII.GetBytes($"GET /{_workload.Name.ToLowerInvariant()}?{query} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n\r\n");
    });

    /// <summary>The variables of one request, for a message.</summary>
    public string Describe(int at) => $"{_workload.Name} {_variables[at].ToJsonString()}";
}
