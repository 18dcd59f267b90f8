using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.People;

/// <summary>A person while the mentions of an article are being gathered.</summary>
internal sealed class PersonDraft(string[] words)
{
    /// <summary>The words of the fullest form, without full stops.</summary>
    public string[] Words { get; private set; } = words;

    /// <summary>The mentions so far: where, and in which form.</summary>
    public List<TextSpan> Mentions { get; } = [];

    /// <summary>The names in marks inside the full name ('William "Buck" Tolliver').</summary>
    public List<string> Nicknames { get; } = [];

    /// <summary>The honorifics and ranks that stood before its mentions so far.</summary>
    public HashSet<string> Titles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The start of the latest mention before the place that is being read; -1 before the first.</summary>
    public int LastSeen { get; set; } = -1;

    /// <summary>Takes a fuller form of the name.</summary>
    public void Extend(string[] fuller)
    {
        if (fuller.Length > Words.Length || (fuller.Length == Words.Length && fuller.Sum(word => word.Length) > Words.Sum(word => word.Length))) Words = fuller;
    }
}
