namespace NewsGraphQL.Extraction.People;

/// <summary>What the word lists know of a word, whatever its case.</summary>
[Flags]
internal enum WordTraits
{
    /// <summary>It stands in no list.</summary>
    None = 0,

    /// <summary>A given name, or the single name of a person who has one name only.</summary>
    Given = 1,

    /// <summary>A family or clan name.</summary>
    Surname = 2,

    /// <summary>A word of the language that is written small inside a sentence.</summary>
    Common = 4,

    /// <summary>A word that holds sentences together.</summary>
    Function = 8,

    /// <summary>Ends as names do, and is no common word.</summary>
    NameShape = 16,

    /// <summary>A common word of another language that extraction reads ("Center" in an Indonesian text).</summary>
    Foreign = 32,

    /// <summary>A phrase of the lists (an office, a place, an honorific ...) begins with it, in some case.</summary>
    BeginsPhrase = 64,
}
