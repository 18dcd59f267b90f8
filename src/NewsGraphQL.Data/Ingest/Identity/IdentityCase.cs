namespace NewsGraphQL.Data.Ingest.Identity;

/// <summary>Two short articles and whether they name one person.</summary>
/// <param name="Line">Where the case stands in its file, from 1.</param>
/// <param name="Kind">What makes it hard ("initials").</param>
/// <param name="Same">Whether it is one person.</param>
/// <param name="OneName">The name in the first article.</param>
/// <param name="OneText">The first article.</param>
/// <param name="OtherName">The name in the second article.</param>
/// <param name="OtherText">The second article.</param>
public sealed record IdentityCase(int Line, string Kind, bool Same, string OneName, string OneText, string OtherName, string OtherText)
{
    private const int Columns = 6;

    /// <summary>Reads a file of cases: one a line, six columns parted by tabs (kind, same or different, name, article, name, article); lines that begin with # are passed over.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">A line is not a case; file and line are named.</exception>
    public static IReadOnlyList<IdentityCase> Read(string file)
    {
        if (!File.Exists(file)) throw new FileNotFoundException($"{file}: there is no such file");
        var cases = new List<IdentityCase>();
        foreach (var (number, line) in File.ReadLines(file).Index())
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length != Columns) throw new InvalidDataException($"{file}:{number + 1}: want {Columns} columns parted by tabs, found {cells.Length}");
            if (cells[1] is not ("same" or "different")) throw new InvalidDataException($"{file}:{number + 1}: want 'same' or 'different', found '{cells[1]}'");
            cases.Add(new IdentityCase(number + 1, cells[0], cells[1] == "same", cells[2], cells[3], cells[4], cells[5]));
        }
        return cases.Count > 0 ? cases : throw new InvalidDataException($"{file}: no case in it");
    }
}
