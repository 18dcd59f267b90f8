namespace NewsGraphQL.Data.Ingest.Identity;

/// <summary>How two names may be one person's, the most telling first.</summary>
internal enum NameRelation
{
    /// <summary>The same but for case, diacritics and hyphens.</summary>
    Same,

    /// <summary>Spelled otherwise in long words, or parted otherwise ("Zelensky" and "Zelenskyy", "Tae-yong" and "Taeyong").</summary>
    Respelled,

    /// <summary>The family name first or last, as in Korea, China, Vietnam, Japan and Hungary.</summary>
    FamilyFirst,

    /// <summary>Spelled otherwise in short words, or the names of two languages ("Denny" and "Deni", "Volodymyr" and "Vladimir").</summary>
    Variant,

    /// <summary>An initial stands for a word or is left out, and at least two words or three places agree ("John F. Kennedy" and "John Kennedy").</summary>
    MostInitials,

    /// <summary>Another order of words, of which nothing says that it is usual.</summary>
    Reordered,

    /// <summary>An initial stands for the only given name ("J. Rowling" and "Joanne Rowling").</summary>
    Initials,

    /// <summary>Words left out at the beginning, in the middle or at the end.</summary>
    Part,

    /// <summary>A single word of it.</summary>
    Short,

    /// <summary>Nothing in common.</summary>
    None,
}

/// <summary>How much the roles must say before a relation of names counts.</summary>
internal static class NameRelations
{
    /// <summary>The least that the roles must say.</summary>
    public static RoleFit Needs(this NameRelation relation) => relation switch
    {
        NameRelation.Same or NameRelation.Respelled or NameRelation.FamilyFirst => RoleFit.Silent,
        NameRelation.Variant or NameRelation.MostInitials => RoleFit.Country,
        NameRelation.Reordered or NameRelation.Initials => RoleFit.Office,
        NameRelation.Part => RoleFit.Calling,
        _ => RoleFit.Confirms,
    };
}
