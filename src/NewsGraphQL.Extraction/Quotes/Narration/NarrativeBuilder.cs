using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Organizations;
using NewsGraphQL.Extraction.People;
using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Marks;

namespace NewsGraphQL.Extraction.Quotes.Narration;

/// <summary>Folds tokens, quotations and names into pieces, and pieces into sentences, in one pass.</summary>
internal sealed class NarrativeBuilder(QuoteLexicon lexicon)
{
    private readonly record struct Name(TextSpan Span, PieceKind Kind, int Index);

    /// <summary>The narration of <paramref name="text"/>; the headline has none.</summary>
    public Narrative Build(AnalyzedText text, ImmutableArray<Quotation> quotations, ImmutableArray<ExtractedPerson> people, ImmutableArray<ExtractedOrganization> organizations)
    {
        var names = Names(people, organizations);
        var pieces = ImmutableArray.CreateBuilder<Piece>(text.Tokens.Length);
        var sentences = ImmutableArray.CreateBuilder<NarrativeSentence>();
        var (quotation, name) = (0, 0);
        var sentence = SentenceBounds.Of(text, quotations);
        var stretch = 0;
        for (var at = 0; at < text.Tokens.Length;)
        {
            while (stretch < text.Sentences.Length - 1 && text.Sentences[stretch].EndToken <= at) stretch++;
            var paragraph = text.Sentences[stretch].Paragraph;
            var start = text.Tokens[at].Start;
            if (paragraph == Sentence.Headline) { at = Math.Max(at + 1, text.Sentences[stretch].EndToken); continue; }
            while (quotation < quotations.Length && quotations[quotation].Outer.End <= start) quotation++;
            while (name < names.Length && names[name].Span.Start < start) name++;
            // A nickname in marks is part of the name around it.
            while (quotation < quotations.Length && name < names.Length && names[name].Span.Start < quotations[quotation].Outer.Start && names[name].Span.Contains(quotations[quotation].Outer) && names[name].Span.Start == start) quotation++;
            var piece = quotation < quotations.Length && quotations[quotation].Outer.Contains(start)
                ? new Piece(PieceKind.Quotation, quotations[quotation].Outer, quotation, WordEntry.Unknown, text.Body[start])
                : name < names.Length && names[name].Span.Start == start ? NameAt(text.Body, names[name]) : WordAt(text, at);
            var next = After(text, at, piece.Span.End);
            sentence.Begin(pieces, sentences, piece, paragraph);
            pieces.Add(piece);
            at = next;
        }

        sentence.Finish(pieces, sentences);
        return new Narrative(text.Body, pieces.ToImmutable(), sentences.ToImmutable(), quotations);
    }

    private static Piece NameAt(string body, Name name) => new(name.Kind, name.Span, name.Index, WordEntry.Unknown, body[name.Span.Start]);

    private static int After(AnalyzedText text, int at, int end)
    {
        at++;
        while (at < text.Tokens.Length && text.Tokens[at].Start < end) at++;
        return at;
    }

    private Piece WordAt(AnalyzedText text, int at)
    {
        var token = text.Tokens[at];
        if (token.Kind is not TokenKind.Word)
            return new Piece(token.Kind == TokenKind.Number ? PieceKind.Number : PieceKind.Punctuation, token.Span, -1, WordEntry.Unknown, text.Body[token.Start]);
        var entry = lexicon.Find(text.Of(token));
        var span = token.Span;
        if (entry.Begins)
        {
            for (var words = QuoteLexicon.LongestEntry; words > 1; words--)
            {
                if (at + words > text.Tokens.Length || text.Tokens[at + words - 1].Kind != TokenKind.Word) continue;
                var longer = new TextSpan(token.Start, text.Tokens[at + words - 1].End);
                var known = longer.Length > 40 ? WordEntry.Unknown : lexicon.Find(text.Body.AsSpan(longer.Start, longer.Length));
                if (known == WordEntry.Unknown) continue;
                (entry, span) = (known, longer);
                break;
            }
        }

        return new Piece(PieceKind.Word, span, -1, entry, text.Body[token.Start]);
    }

    private static Name[] Names(ImmutableArray<ExtractedPerson> people, ImmutableArray<ExtractedOrganization> organizations)
    {
        var names = new List<Name>();
        for (var i = 0; i < people.Length; i++) names.AddRange(people[i].Mentions.Select(mention => new Name(mention.Span, PieceKind.Person, i)));
        for (var i = 0; i < organizations.Length; i++) names.AddRange(organizations[i].Mentions.Select(span => new Name(span, PieceKind.Organization, i)));
        return [.. names.OrderBy(name => name.Span.Start).ThenByDescending(name => name.Span.Length).ThenBy(name => name.Kind)];
    }
}
