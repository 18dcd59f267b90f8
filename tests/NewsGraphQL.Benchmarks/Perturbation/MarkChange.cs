using System.Text;

namespace NewsGraphQL.Benchmarks.Perturbation;

/// <summary>The same text with other quotation marks or other line ends.</summary>
internal static class MarkChange
{
    /// <summary>Every double mark becomes the straight one.</summary>
    public static string ToStraight(string text) => text.Replace('“', '"').Replace('”', '"').Replace('„', '"');

    /// <summary>Double marks become curly ones, opening and closing in turn inside each line.</summary>
    public static string ToCurly(string text)
    {
        var result = new StringBuilder(text.Length);
        var open = false;
        foreach (var sign in text)
        {
            if (sign == '\n') open = false;
            if (sign is not ('"' or '“' or '”' or '„'))
            {
                result.Append(sign);
                continue;
            }

            result.Append(open ? '”' : '“');
            open = !open;
        }

        return result.ToString();
    }

    /// <summary>Takes out every second line end after a full stop, the way pages are pasted: sentences touch.</summary>
    public static string Glue(string text)
    {
        var result = new StringBuilder(text.Length);
        var ends = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' && at > 0 && text[at - 1] == '.' && ++ends % 2 == 0) continue;
            result.Append(text[at]);
        }

        return result.ToString();
    }
}
