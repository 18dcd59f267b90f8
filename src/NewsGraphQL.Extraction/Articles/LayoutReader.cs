using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Tells what each line of a document is: the recipe of the finders beside it. What the text does not say, the declared facts fill in.</summary>
internal sealed class LayoutReader
{
    private readonly LineSplitter splitter;
    private readonly FurnitureFinder furniture;
    private readonly RelatedLinkFinder related;
    private readonly SourceLineParser sources;
    private readonly CitationList citations;
    private readonly BylineParser bylines;
    private readonly HeadReader heads;
    private readonly TailReader tails;
    private readonly ParagraphFinder paragraphs;

    public LayoutReader(Language language)
    {
        var outlets = new Outlets(language);
        var names = new CreditNames(language, outlets);
        splitter = new(language);
        furniture = new(language, outlets);
        related = new(language);
        sources = new(language);
        citations = new(language);
        bylines = new(language, names);
        heads = new(language, outlets, names);
        tails = new(language, outlets);
        paragraphs = new(language, outlets);
    }

    public ArticleLayout Read(NewsDocument document)
    {
        var sheet = splitter.Split(document.Body);
        var found = new LayoutDraft(sheet);
        furniture.Claim(sheet);
        found.Related.AddRange(related.Claim(sheet));
        ClaimCredits(sheet, found);
        citations.Claim(found);
        heads.Read(found);
        tails.Read(found);
        return paragraphs.Read(found).With(document.Declared);
    }

    private void ClaimCredits(LineSheet sheet, LayoutDraft found)
    {
        foreach (var line in sheet.Free())
        {
            var span = sheet.Span(line);
            if (sources.Parse(sheet, span) is { Count: > 0 } outlets)
            {
                found.Sources.AddRange(outlets);
                sheet.Claim(line, LineKind.Source);
            }
            else if (bylines.Parse(sheet, span) is { Count: > 0 } credits) ClaimByline(found, line, credits);
            else if (bylines.Contributions(sheet, span) is { Count: > 0 } helpers) ClaimByline(found, line, helpers);
            else if (bylines.RoleAlone(sheet.Text(line)) is { } role) ClaimBelow(found, line, role);
        }
    }

    private static void ClaimByline(LayoutDraft found, int line, List<Credit> credits)
    {
        found.Credit(found.Sheet.Span(line), credits);
        found.Sheet.Claim(line, LineKind.Byline);
    }

    /// <summary>"Reporter", and the name on the line below.</summary>
    private void ClaimBelow(LayoutDraft found, int label, CreditRole role)
    {
        var sheet = found.Sheet;
        if (label + 1 >= sheet.Count || !sheet.IsFree(label + 1) || bylines.RoleAlone(sheet.Text(label + 1)) is not null) return;
        if (bylines.Below(sheet, sheet.Span(label + 1), role) is not { Count: > 0 } credits) return;
        sheet.Claim(label, LineKind.Byline);
        ClaimByline(found, label + 1, credits);
    }
}
