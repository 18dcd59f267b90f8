using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsGraphQL.Data.Care;

namespace NewsGraphQL.Server.Commands.Care;

/// <summary>What the commands that take care of a store print, for people or for programs.</summary>
internal sealed class CareOutput(TextWriter output, bool json)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Does work that tells how far it is, on the error output, when a person looks on.</summary>
    public Task<T> WithProgressAsync<T>(string done, Func<IProgress<double>?, Task<T>> work) =>
        WithProgressAsync<T, double>(done, work, share => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %"));

    /// <summary>The same for work that counts.</summary>
    public Task<T> WithProgressAsync<T>(string done, Func<IProgress<int>?, Task<T>> work) =>
        WithProgressAsync<T, int>(done, work, count => string.Create(CultureInfo.InvariantCulture, $"{count:N0}"));

    /// <summary>Tells one thing, for people in words, for programs as an object.</summary>
    public void Show(object value, string words)
    {
        if (json) Print(value);
        else output.WriteLine(words);
    }

    private async Task<T> WithProgressAsync<T, TAt>(string done, Func<IProgress<TAt>?, Task<T>> work, Func<TAt, string> words)
    {
        if (json || Console.IsErrorRedirected) return await work(null);
        var line = new Line<TAt>(at => $"newsgraphql: {words(at)} {done}");
        try { return await work(line); }
        finally { await Console.Error.WriteAsync($"\r{new string(' ', line.Last.Length)}\r"); }
    }

    /// <summary>Tells of a checked copy.</summary>
    public int Show(string done, CheckedCopy copy)
    {
        if (json)
        {
            Print(new { done = true, from = copy.From, to = copy.To, bytes = copy.Bytes, migration = copy.Migration, before = copy.Before, integrity = "ok", rows = copy.Rows });
            return ExitCode.Done;
        }
        string[] tables = ["Articles", "Quotes", "People", "Organizations"];
        var rows = string.Join(", ", tables.Select(table => string.Create(CultureInfo.InvariantCulture, $"{copy.Rows.GetValueOrDefault(table):N0} {table.ToLowerInvariant()}")));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} {copy.From} to {copy.To}: {copy.Bytes / 1e6:0.0} MB"));
        output.WriteLine($"checked: integrity ok, search index ok, the same rows in all {copy.Rows.Count} tables ({rows})");
        if (copy.Before is not null) output.WriteLine($"the store as it was is {copy.Before}; delete it when all is well");
        return ExitCode.Done;
    }

    /// <summary>Says what to run instead, and that nothing was done.</summary>
    public int Show(string done, string name, IReadOnlyList<string> commands)
    {
        if (json) Print(new { done = false, store = name, run = commands });
        else foreach (var line in commands) output.WriteLine(line);
        Console.Error.WriteLine($"newsgraphql: nothing was {done}: {name} is kept by PostgreSQL, whose own tools do that; run what is printed (they ask for the password, or take it from ~/.pgpass)");
        return ExitCode.Mistake;
    }

    /// <summary>Prints an object for programs.</summary>
    public void Print(object value) => output.WriteLine(JsonSerializer.Serialize(value, Indented));

    private sealed class Line<T>(Func<T, string> words) : IProgress<T>
    {
        public string Last { get; private set; } = "";

        public void Report(T value)
        {
            var line = words(value);
            if (line == Last) return;
            Console.Error.Write("\r" + line);
            Last = line;
        }
    }
}
