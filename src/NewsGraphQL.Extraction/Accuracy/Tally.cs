namespace NewsGraphQL.Extraction.Accuracy;

/// <summary>Found and right, found and wrong, not found.</summary>
public sealed class Tally
{
    /// <summary>Found and right.</summary>
    public int Right { get; private set; }

    /// <summary>Found and not in the gold.</summary>
    public int Wrong { get; private set; }

    /// <summary>In the gold and not found.</summary>
    public int Missed { get; private set; }

    /// <summary>The share of the found that is right; 0 when nothing was found.</summary>
    public double Precision => Right + Wrong == 0 ? 0 : (double)Right / (Right + Wrong);

    /// <summary>The share of the gold that was found; 0 when there is none.</summary>
    public double Recall => Right + Missed == 0 ? 0 : (double)Right / (Right + Missed);

    /// <summary>The harmonic mean of the two.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Whether anything was counted.</summary>
    public bool IsEmpty => Right + Wrong + Missed == 0;

    internal void Add(int right, int wrong, int missed)
    {
        Right += right;
        Wrong += wrong;
        Missed += missed;
    }
}

/// <summary>So many of so many.</summary>
public sealed class Share
{
    /// <summary>How many were right.</summary>
    public int Right { get; private set; }

    /// <summary>Out of how many.</summary>
    public int Of { get; private set; }

    /// <summary>The share that is right; 0 when there was none.</summary>
    public double Value => Of == 0 ? 0 : (double)Right / Of;

    internal void Add(bool right) => Add(right ? 1 : 0, 1);

    internal void Add(int right, int of)
    {
        Right += right;
        Of += of;
    }
}
