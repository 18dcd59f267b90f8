using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Search;

namespace NewsGraphQL.Benchmarks.Store;

/// <summary><c>suggest &lt;store&gt;</c>: how long suggestions take while names are typed, letter by letter, from an inner word, by an alias, and when they are misspelled.</summary>
internal static class SuggestCommand
{
    private const int Names = 400;

    private static readonly HashSet<NameOwner> Owners = [.. Enum.GetValues<NameOwner>()];

    public static async Task<int> RunAsync(string store, TextWriter output)
    {
        await using var services = new ServiceCollection().AddNewsStore(store).BuildServiceProvider();
        await services.GetRequiredService<NewsStore>().OpenAsync();
        var (contexts, suggestions) = (services.GetRequiredService<IDbContextFactory<NewsDbContext>>(), services.GetRequiredService<NameSuggestions>());
        await using var db = await contexts.CreateDbContextAsync();
        var (people, aliases) = (await db.People.CountAsync(), await db.PersonAliases.CountAsync());
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{people:N0} people, {aliases:N0} aliases; 10 suggestions of people, organizations and countries each"));
        var names = await db.People.OrderBy(p => p.Id * 7919 % 10_007).Take(Names).Select(p => p.Name).ToListAsync();
        var others = await db.PersonAliases.Where(a => a.Name != a.Person!.Name).OrderBy(a => a.Id * 7919 % 10_007).Take(Names).Select(a => a.Name).ToListAsync();
        for (var warm = 0; warm < 3; warm++) await TimesAsync([.. names, .. names.Select(name => name[..1]), .. others]); // the runtime compiles the hot paths once more
        foreach (var letters in (int[])[1, 2, 3, 4, 6, 8]) await MeasureAsync($"{letters} letters", [.. names.Select(name => name[..Math.Min(letters, name.Length)])]);
        await MeasureAsync("full name", names);
        await MeasureAsync("inner word", [.. names.Select(name => name[(name.LastIndexOf(' ') + 1)..]).Select(word => word[..Math.Min(4, word.Length)])]);
        await MeasureAsync("alias", others);
        await MeasureAsync("letter lost", [.. names.Select(name => name.Remove(name.Length / 2, 1))]);
        await MeasureAsync("letter wrong", [.. names.Select(name => name[..(name.Length / 3)] + "x" + name[((name.Length / 3) + 1)..])]);
        return 0;

        async Task MeasureAsync(string what, IReadOnlyList<string> typed)
        {
            var times = await TimesAsync(typed);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{what,-12} {Percentiles(times.Select(time => time.Elapsed))}   of the processor: {Percentiles(times.Select(time => time.Processor))}"));
        }

        async Task<List<(double Elapsed, double Processor)>> TimesAsync(IReadOnlyList<string> typed)
        {
            List<(double, double)> times = [];
            foreach (var each in typed)
            {
                var (watch, work) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
                await using var context = await contexts.CreateDbContextAsync();
                await suggestions.SuggestAsync(context, each, Owners, 10, CancellationToken.None);
                times.Add((watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - work).TotalMilliseconds));
            }

            return times;
        }
    }

    private static string Percentiles(IEnumerable<double> times)
    {
        var sorted = times.Order().ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"p50 {sorted[sorted.Length / 2],6:0.00} ms   p95 {sorted[sorted.Length * 95 / 100],6:0.00} ms   p99 {sorted[sorted.Length * 99 / 100],6:0.00} ms");
    }
}
