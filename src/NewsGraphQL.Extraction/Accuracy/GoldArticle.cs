using System.Text.Json.Serialization;

namespace NewsGraphQL.Extraction.Accuracy;

/// <summary>What a careful reader takes from one text, in the format of annotated news corpora.</summary>
internal sealed record GoldArticle
{
    /// <summary>The file name of the text without its ending.</summary>
    public required string Id { get; init; }

    /// <summary>The language of the text; the one that extraction finds where the annotation does not say.</summary>
    public string? Language { get; init; }

    /// <summary>What stands between marks and is said by somebody; a split quote is two entries. May hold indirect statements.</summary>
    public IReadOnlyList<GoldQuote> Quotes { get; init; } = [];

    /// <summary>Paraphrases of what somebody says; null where nobody has annotated them.</summary>
    public IReadOnlyList<GoldQuote>? Indirect { get; init; }

    /// <summary>What stands between marks and is said by nobody.</summary>
    public IReadOnlyList<GoldNonQuote> NonQuotes { get; init; } = [];

    /// <summary>The people.</summary>
    public IReadOnlyList<GoldPerson> People { get; init; } = [];

    /// <summary>The countries.</summary>
    public IReadOnlyList<GoldCountry> Countries { get; init; } = [];

    /// <summary>What the article says about itself.</summary>
    public GoldMetadata Meta { get; init; } = new();
}

/// <summary>A stretch that somebody says.</summary>
internal sealed record GoldQuote
{
    public required string Text { get; init; }

    /// <summary><c>statement</c> or <c>fragment</c>.</summary>
    public string? Type { get; init; }

    /// <summary><c>INDIRECT</c> of a paraphrase.</summary>
    public string? Kind { get; init; }

    /// <summary>False of a paraphrase.</summary>
    public bool? Direct { get; init; }

    /// <summary>The full name; null where no person is named.</summary>
    public string? Speaker { get; init; }

    /// <summary>The body or the description that speaks where no person is named.</summary>
    public string? Source { get; init; }

    /// <summary>Neither asked for nor punished.</summary>
    public bool Optional { get; init; }

    [JsonIgnore]
    public bool IsIndirect => Direct == false || string.Equals(Kind, "INDIRECT", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A stretch in marks that nobody says.</summary>
internal sealed record GoldNonQuote(string Text, string? Kind);

/// <summary>A person.</summary>
internal sealed record GoldPerson(string Name, IReadOnlyList<string> SurfaceForms, bool Optional);

/// <summary>A country.</summary>
internal sealed record GoldCountry(string Code, bool Optional);

/// <summary>What an article says about itself; null where it does not.</summary>
internal sealed record GoldMetadata
{
    public string? Headline { get; init; }

    public string? Iso { get; init; }

    public string? Penulis { get; init; }

    public string? Editor { get; init; }

    public string? Byline { get; init; }
}
