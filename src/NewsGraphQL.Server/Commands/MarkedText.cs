using System.Text;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Server.Commands;

/// <summary>A text with named spans marked: <c>⟦Q1 …⟧</c>.</summary>
internal static class MarkedText
{
    /// <summary>The text with every span between marks, each with its name after the opening one. Spans may lie in one another; those that cross are closed where they end.</summary>
    public static string Of(string text, IEnumerable<(TextSpan Span, string Name)> spans)
    {
        var marks = new List<(int At, int Rank, int Width, string Mark)>();
        foreach (var (span, name) in spans)
        {
            marks.Add((span.Start, 1, -span.Length, name.Length > 0 ? $"⟦{name} " : "⟦")); // the widest opens first
            marks.Add((span.End, 0, span.Length, "⟧")); // the narrowest closes first, and before anything opens
        }

        var output = new StringBuilder(text.Length + 16 * marks.Count);
        var done = 0;
        foreach (var (at, _, _, mark) in marks.OrderBy(m => m.At).ThenBy(m => m.Rank).ThenBy(m => m.Width))
        {
            output.Append(text, done, at - done).Append(mark);
            done = at;
        }

        return output.Append(text, done, text.Length - done).ToString();
    }
}
