using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Reading;

namespace NewsGraphQL.Data.Tests.Ingest;

/// <summary>How much of a large input is held at a time: what the memory of an import depends on.</summary>
public sealed class ImportReaderTests
{
    private const long HeaviestAltogether = 16 * 1024 * 1024; // characters

    [Theory]
    [InlineData(300, 60_000)]
    [InlineData(20_000, 4_000)]
    [InlineData(3_000_000, 40)]
    public async Task What_is_on_its_way_is_bounded_however_much_there_is_to_read(int length, int count)
    {
        var document = new NewsDocument(new string('a', length));
        var weight = (long)new ImportItem(new ReadResult.Read(document, "a"), 0).Weight;
        var (begun, done, most) = (0L, 0L, 0L);
        using var reader = new ImportReader(Items(), _ => Task.CompletedTask, 500, CancellationToken.None);
        var came = 0;
        await foreach (var chunk in reader.Chunks.ReadAllAsync())
        {
            var items = await chunk;
            came += items.Count;
            Interlocked.Add(ref done, items.Count);
            reader.Release(items);
        }
        Assert.Equal(count, came);
        Assert.True(weight * count > 3 * HeaviestAltogether, "too little to tell");
        Assert.InRange(most * weight, weight, HeaviestAltogether + (2 * weight)); // one is read before it is known whether there is room for it

        IEnumerable<ImportItem> Items()
        {
            for (var number = 0; number < count; number++)
            {
                most = Math.Max(most, ++begun - Interlocked.Read(ref done));
                yield return new ImportItem(new ReadResult.Read(document, "a"), 0);
            }
        }
    }
}
