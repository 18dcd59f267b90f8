namespace NewsGraphQL.Extraction.Accuracy;

/// <summary>How often attributions of each degree of confidence were right.</summary>
public sealed class Calibration
{
    /// <summary>The lower ends of the buckets; each reaches up to the next one, the last to 1.</summary>
    /// <remarks>Few attributions are given below 0.8: parted further, a bucket would tell of a handful of quotes.</remarks>
    public static IReadOnlyList<double> Bounds { get; } = [0, 0.8, 0.9, 0.95];

    private readonly Share[] buckets = [.. Bounds.Select(_ => new Share())];

    /// <summary>The shares right, one a bucket, from the least sure.</summary>
    public IReadOnlyList<Share> Buckets => buckets;

    internal void Add(double confidence, bool right)
    {
        var bucket = buckets.Length - 1;
        while (bucket > 0 && confidence < Bounds[bucket]) bucket--;
        buckets[bucket].Add(right);
    }
}
