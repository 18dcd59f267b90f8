using System.Globalization;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Quotes;

namespace NewsGraphQL.Server.Commands;

/// <summary>Why extraction took from an article what it took.</summary>
internal sealed class Explanation(ExtractedArticle article)
{
    private const int Around = 30; // code units shown to either side of the words that decided

    /// <summary>The marked text, then people, organizations and countries with their numbers, then each quote with its reasons.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine(MarkedText.Of(article.Body, Spans()).TrimEnd());
        output.WriteLine();
        output.WriteLine($"headline  {article.Layout.Headline ?? "none"}");
        output.WriteLine($"language  {article.Language}, published {article.Layout.PublishedAt?.ToIso() ?? "at no stated time"}, by {article.Layout.Byline?.Raw.ReplaceLineEndings(" / ") ?? "nobody named"}");
        Entities(output);
        for (var i = 0; i < article.Quotes.Length; i++) Quote(output, i);
        if (article.Quotes.IsEmpty) output.WriteLine("no quotes");
    }

    private IEnumerable<(TextSpan Span, string Name)> Spans() =>
    [
        .. article.Quotes.SelectMany((quote, i) => quote.Parts.Select(part => (part, $"Q{i + 1}"))),
        .. article.People.SelectMany((person, i) => person.Mentions.Select(mention => (mention.Span, $"P{i + 1}"))),
        .. article.Organizations.SelectMany((body, i) => body.Mentions.Select(span => (span, $"O{i + 1}"))),
        .. article.Countries.SelectMany(country => country.Mentions.Select(mention => (mention.Span, country.Code))),
    ];

    private void Entities(TextWriter output)
    {
        for (var i = 0; i < article.People.Length; i++)
        {
            var person = article.People[i];
            output.WriteLine($"P{i + 1,-8} {string.Join(" / ", person.SurfaceForms)}{(person.Roles.IsEmpty ? "" : $": {string.Join("; ", person.Roles.Select(r => r.Title))}")}");
        }

        for (var i = 0; i < article.Organizations.Length; i++)
        {
            var body = article.Organizations[i];
            output.WriteLine($"O{i + 1,-8} {string.Join(" / ", body.SurfaceForms.Prepend(body.Name).Distinct())} ({body.Kind.ToString().ToUpperInvariant()})");
        }

        foreach (var country in article.Countries)
            output.WriteLine($"{country.Code,-9} {string.Join(" / ", country.SurfaceForms)}");
    }

    private void Quote(TextWriter output, int index)
    {
        var quote = article.Quotes[index];
        var said = quote.Attribution;
        output.WriteLine();
        output.WriteLine($"Q{index + 1,-8} {quote.Kind.ToString().ToUpperInvariant()} {string.Join(" + ", quote.Parts.Select(p => $"[{p.Start}..{p.End})"))} paragraph {quote.Paragraph}: {quote.Text}");
        output.WriteLine($"  speaker {ArticleSummary.Speaker(article, said)}{Number(said)}{(said.Role is { } role ? $", {role}" : "")}");
        output.WriteLine($"  rule    {said.Rule}, confidence {Share(said.Confidence)}");
        if (said.Cue is { } cue) output.WriteLine($"  cue     {cue.Form} ({cue.Lemma})");
        if (!said.RelayedBy.IsEmpty) output.WriteLine($"  relayed {string.Join(", ", said.RelayedBy.Select(i => article.Organizations[i].Name))}");
        if (!said.Evidence.IsEmpty) output.WriteLine($"  decided {Shown(said.Evidence)}");
        foreach (var candidate in said.Candidates)
            output.WriteLine($"  weighed {Share(candidate.Score)} {candidate.Label} by {candidate.Rule}{(candidate.Evidence.IsEmpty ? "" : $": {Shown(candidate.Evidence)}")}");
    }

    private static string Number(Attribution said) =>
        said.Speaker is { } person ? $" (P{person + 1})" : said.Organization is { } body ? $" (O{body + 1})" : $" ({said.Kind.ToString().ToUpperInvariant()})";

    private static string Share(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The deciding words in the stretch of text that holds them; words far apart are shown by themselves.</summary>
    private string Shown(IReadOnlyCollection<TextSpan> words)
    {
        var (first, last) = (words.Min(w => w.Start), words.Max(w => w.End));
        if (last - first > 6 * Around) return string.Join(" … ", words.OrderBy(w => w.Start).Select(w => $"⟦{w.In(article.Body)}⟧").Select(OneLine));
        var start = Whole(Math.Max(0, first - Around));
        var end = Whole(Math.Min(article.Body.Length, last + Around));
        var piece = article.Body[start..end];
        return "… " + OneLine(MarkedText.Of(piece, words.Select(w => (new TextSpan(w.Start - start, w.End - start), "")))) + " …";
    }

    // Half a surrogate pair cannot be printed.
    private int Whole(int at) => at > 0 && at < article.Body.Length && char.IsLowSurrogate(article.Body[at]) ? at - 1 : at;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
