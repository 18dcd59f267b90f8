using System.Globalization;

namespace NewsGraphQL.Data.Ingest.Identity;

/// <summary>A case that was decided wrongly.</summary>
/// <param name="Case">The case.</param>
/// <param name="Found">What was decided: "same", "different", "order" when it depends on which article comes first, or "unread" when a name was not found in its article.</param>
public sealed record IdentityMiss(IdentityCase Case, string Found);

/// <summary>How right the linking of people is on a set of cases.</summary>
/// <param name="Pairs">The cases.</param>
/// <param name="Right">Those decided rightly.</param>
/// <param name="Linked">Those taken for one person, rightly or not.</param>
/// <param name="Same">Those that are one person.</param>
/// <param name="Found">Those that are one person and were taken for one.</param>
/// <param name="Misses">Those decided wrongly.</param>
public sealed record IdentityReport(int Pairs, int Right, int Linked, int Same, int Found, IReadOnlyList<IdentityMiss> Misses)
{
    /// <summary>Of the pairs taken for one person, the share that are; 1 when none was.</summary>
    public double Precision => Linked == 0 ? 1 : (double)Found / Linked;

    /// <summary>Of the pairs that are one person, the share taken for one; 1 when none is.</summary>
    public double Recall => Same == 0 ? 1 : (double)Found / Same;

    /// <summary>Prints the scores, and the misses when asked for.</summary>
    public void Write(TextWriter output, bool misses)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pairs {Pairs}  right {Right} ({100.0 * Right / Pairs:F1}%)  precision {Precision:F3}  recall {Recall:F3}"));
        if (!misses) return;
        foreach (var (pair, found) in Misses)
            output.WriteLine($"line {pair.Line} {pair.Kind}: {pair.OneName} | {pair.OtherName}: {(pair.Same ? "same" : "different")}, found {found}");
    }
}
