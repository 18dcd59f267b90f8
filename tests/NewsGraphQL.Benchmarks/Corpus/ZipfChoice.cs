namespace NewsGraphQL.Benchmarks.Corpus;

/// <summary>Chooses among a number of things, the first most often: the n-th as often as 1 / n^s.</summary>
internal sealed class ZipfChoice
{
    private readonly double[] _sums;

    public ZipfChoice(int count, double exponent)
    {
        _sums = new double[count];
        var sum = 0.0;
        for (var at = 0; at < count; at++) _sums[at] = sum += Math.Pow(at + 1, -exponent);
    }

    /// <summary>One of them, from 0.</summary>
    public int Next(Random random)
    {
        var at = Array.BinarySearch(_sums, random.NextDouble() * _sums[^1]);
        return Math.Min(at < 0 ? ~at : at, _sums.Length - 1);
    }

    /// <summary>Some of them, each once, in the order of choice.</summary>
    public List<int> Some(Random random, int count)
    {
        List<int> chosen = [];
        for (var attempt = 0; chosen.Count < Math.Min(count, _sums.Length) && attempt < 20 * count; attempt++)
        {
            var next = Next(random);
            if (!chosen.Contains(next)) chosen.Add(next);
        }

        return chosen;
    }
}
