namespace NewsGraphQL.Data.People;

/// <summary>What makes a form of a name this person's. Stored as a number: new ones go to the end.</summary>
public enum AliasEvidence
{
    /// <summary>The form under which the person was first named.</summary>
    FirstNamed,

    /// <summary>The article itself uses it for the person, beside another form.</summary>
    SameArticle,

    /// <summary>The same name in another spelling: case, diacritics, hyphens, the letters of another language.</summary>
    Spelling,

    /// <summary>The same words in another order.</summary>
    WordOrder,

    /// <summary>Initials stand for words of the name.</summary>
    Initials,

    /// <summary>Words of the name are left out or added, and the role is the same.</summary>
    NamePart,

    /// <summary>A single word of the name, and the role is the same.</summary>
    ShortName,

    /// <summary>Somebody said so.</summary>
    ByHand,
}
