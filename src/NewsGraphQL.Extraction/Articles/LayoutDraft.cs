using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>What the finders have taken from the lines of one document so far.</summary>
internal sealed class LayoutDraft(LineSheet sheet)
{
    private readonly List<(TextSpan Span, List<Credit> Credits)> bylines = [];

    public LineSheet Sheet => sheet;

    public TextSpan? Headline { get; set; }

    public string? Section { get; set; }

    public PublicationTime? PublishedAt { get; private set; }

    public PublicationTime? ModifiedAt { get; private set; }

    public List<RelatedLink> Related { get; } = [];

    public List<SourceCredit> Sources { get; } = [];

    public void Credit(TextSpan printed, List<Credit> credits) => bylines.Add((printed, credits));

    /// <summary>Keeps the first time of publication and the first of a change; a later one without a label is a change.</summary>
    public void State(StatedTime time)
    {
        if (time.IsUpdate) ModifiedAt ??= time.Time;
        else if (PublishedAt is null || (PublishedAt.Precision == TimePrecision.Day && PublishedAt.Local == time.Time.Local.Date)) PublishedAt = time.Time;
        else if (time.Time.Local > PublishedAt.Local) ModifiedAt ??= time.Time;
    }

    public ArticleLayout Finish(Dateline? dateline, ImmutableArray<Paragraph> paragraphs) => new()
    {
        Headline = Headline?.In(sheet.Body),
        HeadlineSpan = Headline,
        Section = Section,
        PublishedAt = PublishedAt,
        ModifiedAt = ModifiedAt,
        Dateline = dateline,
        Byline = Byline(),
        Sources = [.. Sources.DistinctBy(source => source.Name, StringComparer.OrdinalIgnoreCase)],
        Related = [.. Related],
        Paragraphs = paragraphs,
    };

    /// <summary>The byline as printed: pieces of one line as they stand, pieces of several lines joined by a line end.</summary>
    private Byline? Byline()
    {
        if (bylines.Count == 0) return null;
        List<TextSpan> printed = [];
        foreach (var (span, _) in bylines.OrderBy(byline => byline.Span.Start))
        {
            if (printed.Count > 0 && string.IsNullOrWhiteSpace(Between(printed[^1], span)) && !Between(printed[^1], span).AsSpan().ContainsAny('\n', '\r'))
                printed[^1] = new(printed[^1].Start, span.End);
            else printed.Add(span);
        }

        var credits = bylines.OrderBy(byline => byline.Span.Start).SelectMany(byline => byline.Credits)
            .DistinctBy(credit => (credit.Name.ToUpperInvariant(), credit.Role));
        return new(string.Join('\n', printed.Select(span => span.In(sheet.Body))), [.. credits]);
    }

    private string Between(TextSpan before, TextSpan after) => after.Start > before.End ? sheet.Body[before.End..after.Start] : "";
}
