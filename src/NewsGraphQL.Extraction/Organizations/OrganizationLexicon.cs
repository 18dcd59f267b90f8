using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Organizations;

/// <summary>The known organizations and the words by which others are known.</summary>
internal sealed class OrganizationLexicon
{
    private const int Columns = 5;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> beginnings;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> tails;

    public OrganizationLexicon(Language language)
    {
        var known = new List<(string, KnownOrganization)>();
        foreach (var row in language.Rows("organizations.tsv", Columns).Concat(LexiconFile.Rows("Organizations/organizations.tsv", Columns)))
        {
            var organization = new KnownOrganization(row[0], Given(row[1]), Enum.Parse<OrganizationKind>(row[2]), Given(row[3]));
            known.Add((row[0], organization));
            if (organization.Acronym is { Length: > 1 } acronym) known.Add((acronym, organization));
            if (Given(row[4]) is { } forms) known.AddRange(forms.Split(';').Select(form => (form, organization)));
        }

        Known = new PhraseList<KnownOrganization>(known, StringComparer.Ordinal);
        Heads = new PhraseList<(OrganizationKind, int)>(language.Rows("organization-heads.tsv", 3)
            .Select(row => (row[0], (Enum.Parse<OrganizationKind>(row[1]), int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture)))), StringComparer.Ordinal);
        Tails = new PhraseList<OrganizationKind>(language.Rows("organization-tails.tsv", 2).Select(row => (row[0], Enum.Parse<OrganizationKind>(row[1]))), StringComparer.Ordinal);
        beginnings = Known.FirstWords.Concat(Heads.FirstWords).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        tails = Tails.FirstWords.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Joiners = [.. language.Lines("organization-joiners.txt")];
    }

    /// <summary>Names and short forms as printed.</summary>
    public PhraseList<KnownOrganization> Known { get; }

    /// <summary>Words that begin a name, with the number of words unknown to the language that may follow.</summary>
    public PhraseList<(OrganizationKind Kind, int Unknown)> Heads { get; }

    /// <summary>Words that end a name.</summary>
    public PhraseList<OrganizationKind> Tails { get; }

    /// <summary>Small words inside a name ("dan", "of").</summary>
    public IReadOnlyList<string> Joiners { get; }

    /// <summary>Whether a known name or a head begins with the word.</summary>
    public bool Begins(ReadOnlySpan<char> word) => beginnings.Contains(word);

    /// <summary>Whether a tail begins with the word.</summary>
    public bool IsTail(ReadOnlySpan<char> word) => tails.Contains(word);

    /// <summary>Whether the token is a small word inside a name.</summary>
    public bool IsJoiner(ReadOnlySpan<char> word)
    {
        foreach (var joiner in Joiners)
        {
            if (word.SequenceEqual(joiner)) return true;
        }

        return false;
    }

    private static string? Given(string cell) => cell == "-" ? null : cell;
}
