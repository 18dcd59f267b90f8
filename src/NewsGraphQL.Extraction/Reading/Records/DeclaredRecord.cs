using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Reading.Records;

/// <summary>Gathers what a carrier declares, each fact from the first place that states it.</summary>
internal sealed class DeclaredRecord
{
    private readonly List<Credit> credits = [];
    private readonly List<string> sources = [];

    public string? Body { get; set; }

    public string? Headline { get; set; }

    public string? Url { get; set; }

    public string? Section { get; set; }

    public string? Language { get; set; }

    public PublicationTime? PublishedAt { get; set; }

    public PublicationTime? ModifiedAt { get; set; }

    public List<RelatedLink> Related { get; } = [];

    public bool HasCredits => credits.Count > 0;

    public bool HasSources => sources.Count > 0;

    /// <summary>Credits a person once for each part; an address instead of a name (as Open Graph allows) is no credit.</summary>
    public void Credit(string? name, CreditRole role)
    {
        name = Clean(name);
        if (name is null || name.StartsWith("http", StringComparison.OrdinalIgnoreCase) || name.StartsWith('@')) return;
        if (!credits.Exists(credit => credit.Role == role && string.Equals(credit.Name, name, StringComparison.OrdinalIgnoreCase))) credits.Add(new(name, role));
    }

    public void Source(string? name)
    {
        if (Clean(name) is { } clean && !sources.Contains(clean, StringComparer.OrdinalIgnoreCase)) sources.Add(clean);
    }

    public DeclaredMetadata ToMetadata() => new()
    {
        Url = Uri.TryCreate(Clean(Url), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? Clean(Url) : null,
        Headline = Clean(Headline),
        Section = Clean(Section),
        Language = Clean(Language),
        PublishedAt = PublishedAt,
        ModifiedAt = ModifiedAt == PublishedAt ? null : ModifiedAt,
        Credits = [.. credits],
        Sources = [.. sources],
        Related = [.. Related],
    };

    /// <summary>The document, or a refusal when the record has no text.</summary>
    public ReadResult ToResult(string origin) => string.IsNullOrWhiteSpace(Body)
        ? new ReadResult.Refused(origin, RefusalCode.NoBody, "the record has no article text")
        : new ReadResult.Read(new(Body) { Declared = ToMetadata() }, origin);

    /// <summary>The words on one line; null when there are none.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
