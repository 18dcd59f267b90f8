using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsGraphQL.Benchmarks.Corpus;

/// <summary><c>generate --articles N --store file [--seed n]</c>: makes a store of generated articles and says what is in it.</summary>
internal static class GenerateCommand
{
    private const string Usage = "usage: generate --articles <number> --store <new file> [--seed <number>]";

    private static readonly string[] Tables = ["Articles", "Quotes", "People", "PersonAliases", "Organizations", "ArticlePeople", "ArticleCountries", "QuotePeople", "QuoteCountries", "PersonRoles"];

    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        var options = arguments.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        if (!options.TryGetValue("--store", out var store) || !int.TryParse(options.GetValueOrDefault("--articles"), CultureInfo.InvariantCulture, out var articles)
            || !int.TryParse(options.GetValueOrDefault("--seed", "1"), CultureInfo.InvariantCulture, out var seed) || articles < 1)
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        var watch = Stopwatch.StartNew();
        await CorpusGenerator.GenerateAsync(store, new CorpusShape(articles, seed), done => output.WriteLine($"{done:N0} articles, {watch.Elapsed.TotalSeconds:0} s"));
        await output.WriteLineAsync($"{articles:N0} articles in {watch.Elapsed.TotalSeconds:0} s, {new FileInfo(store).Length / 1_000_000:N0} MB");
        await using var connection = new SqliteConnection($"Data Source={store}");
        await connection.OpenAsync();
        foreach (var table in Tables)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names above are all that comes in.
            command.CommandText = $"SELECT count(*) FROM {table}";
#pragma warning restore CA2100
            await output.WriteLineAsync($"{table,-20} {await command.ExecuteScalarAsync():N0}");
        }

        return 0;
    }
}
