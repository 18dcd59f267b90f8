using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Search;

namespace NewsGraphQL.Benchmarks.Store;

/// <summary><c>suggest &lt;store&gt;</c>: how long suggestions take while names are typed, letter by letter, and when they are misspelled.</summary>
internal static class SuggestCommand
{
    private const int Names = 200;

    private static readonly HashSet<NameOwner> Owners = [.. Enum.GetValues<NameOwner>()];

    public static async Task<int> RunAsync(string store, TextWriter output)
    {
        await using var services = new ServiceCollection().AddNewsStore(store).BuildServiceProvider();
        await services.GetRequiredService<NewsStore>().OpenAsync();
        var (contexts, suggestions) = (services.GetRequiredService<IDbContextFactory<NewsDbContext>>(), services.GetRequiredService<NameSuggestions>());
        await using var db = await contexts.CreateDbContextAsync();
        var (people, aliases) = (await db.People.CountAsync(), await db.PersonAliases.CountAsync());
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{people:N0} people, {aliases:N0} aliases"));
        var names = await db.People.OrderBy(p => p.Id * 7919 % 10_007).Take(Names).Select(p => p.Name).ToListAsync();
        await MeasureAsync("warm up", names);
        foreach (var letters in (int[])[1, 2, 3, 4, 6, 8]) await MeasureAsync($"{letters} letters", [.. names.Select(name => name[..Math.Min(letters, name.Length)])]);
        await MeasureAsync("full name", names);
        await MeasureAsync("misspelled", [.. names.Select(name => name.Remove(name.Length / 2, 1))]);
        return 0;

        async Task MeasureAsync(string what, IReadOnlyList<string> typed)
        {
            List<double> times = [];
            foreach (var each in typed)
            {
                var watch = Stopwatch.StartNew();
                await using var context = await contexts.CreateDbContextAsync();
                await suggestions.SuggestAsync(context, each, Owners, 10, CancellationToken.None);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{what,-12} median {times[times.Count / 2],6:0.00} ms   p99 {times[times.Count * 99 / 100],6:0.00} ms"));
        }
    }
}
