using System.Reflection;

namespace NewsGraphQL.Extraction.Languages;

/// <summary>Reads the word lists that travel inside the assembly. Strict: a malformed line stops the program and is named by file and line.</summary>
/// <remarks>One entry a line; blank lines and lines that begin with '#' are passed over; columns are parted by one tab; UTF-8.</remarks>
internal static class LexiconFile
{
    private static readonly Assembly Here = typeof(LexiconFile).Assembly;

    /// <summary>The paths of all embedded data files, such as <c>Languages/id/cues.tsv</c>.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        [.. Here.GetManifestResourceNames().Select(name => name.Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>The entries of a one-column list, in file order.</summary>
    /// <exception cref="InvalidDataException">The file is missing, or an entry is doubled, holds a tab or has white space around it.</exception>
    public static IReadOnlyList<string> Lines(string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. Entries(path).Select(entry =>
                entry.Text.Contains('\t') || entry.Text.Trim() != entry.Text
                    ? throw Malformed(path, entry.Line, "want one column without white space around it")
                    : seen.Add(entry.Text) ? entry.Text : throw Malformed(path, entry.Line, $"'{entry.Text}' stands twice")),
        ];
    }

    /// <summary>The rows of a table, each with exactly <paramref name="columns"/> cells, in file order.</summary>
    /// <exception cref="InvalidDataException">The file is missing, a row has another number of cells, a cell has white space around it, or a whole row is doubled.</exception>
    public static IReadOnlyList<string[]> Rows(string path, int columns)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. Entries(path).Select(entry =>
            {
                var cells = entry.Text.Split('\t');
                if (cells.Length != columns) throw Malformed(path, entry.Line, $"want {columns} columns, found {cells.Length}");
                if (cells.Any(cell => cell.Trim() != cell)) throw Malformed(path, entry.Line, "a cell has white space around it");
                return seen.Add(entry.Text) ? cells : throw Malformed(path, entry.Line, "the row stands twice");
            }),
        ];
    }

    private static IEnumerable<(string Text, int Line)> Entries(string path)
    {
        using var stream = Here.GetManifestResourceStream(path) ?? throw new InvalidDataException($"{path}: no such word list");
        using var reader = new StreamReader(stream);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && line[0] != '#') yield return (line, number);
        }
    }

    private static InvalidDataException Malformed(string path, int line, string what) => new($"{path}:{line}: {what}");
}
