namespace NewsGraphQL.Extraction.People;

/// <summary>The people of one article, found by a word of their name or by its beginning.</summary>
internal sealed class DraftIndex
{
    // A text that names hundreds of people by one word is no article; looking at the nearest ones keeps the time linear.
    private const int Nearest = 32;

    private const int StemLength = 3;
    private const int TailLength = 4;

    private readonly Dictionary<string, List<PersonDraft>> byWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<PersonDraft>> byStem = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<PersonDraft>> byTail = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<PersonDraft>> byInitials = new(StringComparer.Ordinal);

    /// <summary>All people in the order in which they were added.</summary>
    public List<PersonDraft> All { get; } = [];

    /// <summary>Adds a person.</summary>
    public void Add(PersonDraft draft)
    {
        All.Add(draft);
        Learn(draft, draft.Words);
    }

    /// <summary>Makes a person findable by further words.</summary>
    public void Learn(PersonDraft draft, string[] words)
    {
        foreach (var word in words)
        {
            if (word.Length < 2) continue;
            Into(byWord, word, draft);
            Into(byStem, Stem(word), draft);
            if (word.Length > TailLength) Into(byTail, word[^TailLength..], draft);
        }

        if (words.Length > 1) Into(byInitials, string.Concat(words.Select(word => char.ToUpperInvariant(word[0]))), draft);
    }

    /// <summary>The people who have this word in their name, the latest added last.</summary>
    public IEnumerable<PersonDraft> WithWord(string word) => Of(byWord, word);

    /// <summary>The people with a word in their name that begins like this one.</summary>
    public IEnumerable<PersonDraft> WithStem(string word) => word.Length < StemLength ? [] : Of(byStem, Stem(word));

    /// <summary>The latest people whose first word may begin with these letters.</summary>
    public IEnumerable<PersonDraft> WithBeginning(string letters) => letters.Length >= StemLength ? WithStem(letters) : All.Skip(Math.Max(0, All.Count - Nearest));

    /// <summary>The people with a word in their name that ends with this one ("Tina" of Martina).</summary>
    public IEnumerable<PersonDraft> WithTail(string word) =>
        word.Length < TailLength ? [] : Of(byTail, word[^TailLength..]).Where(draft => draft.Words.Any(part => part.Length > word.Length && part.EndsWith(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The people whose names have these first letters.</summary>
    public IEnumerable<PersonDraft> WithInitials(string initials) => Of(byInitials, initials);

    private static string Stem(string word) => word.Length <= StemLength ? word : word[..StemLength];

    private static IEnumerable<PersonDraft> Of(Dictionary<string, List<PersonDraft>> index, string key) =>
        index.TryGetValue(key, out var drafts) ? drafts.Skip(Math.Max(0, drafts.Count - Nearest)) : [];

    private static void Into(Dictionary<string, List<PersonDraft>> index, string key, PersonDraft draft)
    {
        if (!index.TryGetValue(key, out var drafts)) index[key] = drafts = [];
        if (drafts.Count == 0 || drafts[^1] != draft) drafts.Add(draft);
    }
}
