using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Fills what the text leaves out with what its carrier declared. The text wins.</summary>
internal static class DeclaredLayout
{
    public static ArticleLayout With(this ArticleLayout layout, DeclaredMetadata declared)
    {
        var filled = ReferenceEquals(declared, DeclaredMetadata.None) ? layout : Fill(layout, declared);
        // A page that only says when it was last changed states no earlier time: that one orders the article.
        return filled.PublishedAt is null ? filled with { PublishedAt = filled.ModifiedAt } : filled;
    }

    private static ArticleLayout Fill(ArticleLayout layout, DeclaredMetadata declared)
    {
        return layout with
        {
            Headline = layout.Headline ?? declared.Headline,
            Section = layout.Section ?? declared.Section,
            PublishedAt = Fuller(layout.PublishedAt, declared.PublishedAt),
            ModifiedAt = Fuller(layout.ModifiedAt, declared.ModifiedAt),
            Byline = With(layout.Byline, declared),
            Sources = layout.Sources.IsEmpty ? [.. declared.Sources.Select(name => new SourceCredit(name))] : layout.Sources,
            Related = [.. layout.Related.Select(link => WithAddress(link, declared))],
        };
    }

    /// <summary>A link as printed with the address that the page gave it. A declared link that the text does not print is no part of the article.</summary>
    private static RelatedLink WithAddress(RelatedLink link, DeclaredMetadata declared) =>
        link with { Url = link.Url ?? declared.Related.FirstOrDefault(other => string.Equals(other.Headline, link.Headline, StringComparison.Ordinal))?.Url };

    /// <summary>The printed time, unless the declared one says the same more exactly: a clock for the same day, a zone for the same clock.</summary>
    private static PublicationTime? Fuller(PublicationTime? printed, PublicationTime? declared)
    {
        if (printed is null || declared is null) return printed ?? declared;
        var sameDay = printed.Local.Date == declared.Local.Date;
        if (printed.Precision == TimePrecision.Day && declared.Precision != TimePrecision.Day && sameDay) return declared;
        var sameMinute = sameDay && printed.Local.Hour == declared.Local.Hour && printed.Local.Minute == declared.Local.Minute;
        return printed.Offset is null && declared.Offset is not null && sameMinute ? declared : printed;
    }

    /// <summary>The printed byline; where it names nobody who wrote or edited, the declared ones.</summary>
    private static Byline? With(Byline? printed, DeclaredMetadata declared)
    {
        if (printed is null) return Declared(declared);
        var missing = declared.Credits.Where(credit => credit.Role switch
        {
            CreditRole.Author => !printed.Credits.Any(known => known.Role is CreditRole.Author or CreditRole.Reporter),
            CreditRole.Editor => !printed.Credits.Any(known => known.Role == CreditRole.Editor || string.Equals(known.Name, credit.Name, StringComparison.OrdinalIgnoreCase)),
            _ => false,
        }).ToList();
        return missing.Count == 0 ? printed : printed with { Credits = [.. missing, .. printed.Credits] };
    }

    private static Byline? Declared(DeclaredMetadata declared) =>
        declared.Credits.IsEmpty ? null : new(string.Join(", ", declared.Credits.Select(credit => credit.Name)), declared.Credits);
}
