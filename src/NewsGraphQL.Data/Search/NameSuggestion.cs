namespace NewsGraphQL.Data.Search;

/// <summary>What a suggestion leads to.</summary>
public enum NameOwner
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organization.</summary>
    Organization,

    /// <summary>A country.</summary>
    Country,
}

/// <summary>A name that completes or corrects what somebody is typing.</summary>
/// <param name="Owner">What has the name.</param>
/// <param name="Id">The owner's key.</param>
/// <param name="Text">The name or alias that fits.</param>
/// <param name="IsExact">Whether what was typed begins a word of the name; false for a name that is only spelled alike.</param>
/// <param name="Likeness">How alike the spelling is, from 0 to 1; 1 for an exact one.</param>
public sealed record NameSuggestion(NameOwner Owner, int Id, string Text, bool IsExact, double Likeness);
