namespace NewsGraphQL.Extraction.Accuracy;

/// <summary>The counts of one group of articles: all, or those of one language.</summary>
/// <param name="name">The group as printed.</param>
public sealed class ScoreBoard(string name)
{
    private readonly Dictionary<string, Tally> tallies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Share> shares = new(StringComparer.Ordinal);

    /// <summary>The group as printed.</summary>
    public string Name { get; } = name;

    /// <summary>How many articles were counted.</summary>
    public int Articles { get; internal set; }

    /// <summary>How many titles, nicknames, terms and the like were reported as quotes.</summary>
    public int NonQuotesReported { get; internal set; }

    /// <summary>How many titles, nicknames, terms and the like stand in marks.</summary>
    public int NonQuotes { get; internal set; }

    /// <summary>Precision and recall by what was looked for, in the order of counting.</summary>
    public IReadOnlyDictionary<string, Tally> Tallies => tallies;

    /// <summary>Shares by what was asked, in the order of counting.</summary>
    public IReadOnlyDictionary<string, Share> Shares => shares;

    /// <summary>How often attributions were right, by how sure they were.</summary>
    public Calibration Calibration { get; } = new();

    internal Tally Tally(string metric) => tallies.TryGetValue(metric, out var tally) ? tally : tallies[metric] = new Tally();

    internal Share Share(string metric) => shares.TryGetValue(metric, out var share) ? share : shares[metric] = new Share();
}
