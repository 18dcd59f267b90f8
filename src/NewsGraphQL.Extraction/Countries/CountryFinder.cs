using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;
using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Extraction.Countries;

/// <summary>A form of the word lists where it stands in a text: tokens <paramref name="First"/> up to <paramref name="End"/>, which is left out.</summary>
internal readonly record struct CountryCandidate(CountryForm Form, TextSpan Span, Sentence Sentence, int First, int End);

/// <summary>Finds the countries that a text names: the longest form from the left, then what tells a country from its name in other names.</summary>
internal sealed class CountryFinder
{
    private readonly CountryLexicon lexicon;
    private readonly CountryNameTraps traps;
    private readonly MetonymRules metonyms;

    public CountryFinder(Language language)
    {
        lexicon = new CountryLexicon(language);
        traps = new CountryNameTraps(lexicon, NameLexicon.Of(language));
        metonyms = new MetonymRules(lexicon);
    }

    /// <summary>The countries in order of first mention.</summary>
    public ImmutableArray<ExtractedCountry> Find(AnalyzedText text)
    {
        var candidates = Candidates(text);
        var kept = metonyms.Keep(text, traps.Keep(text, candidates));
        var order = new List<string>();
        var mentions = new Dictionary<string, List<CountryMention>>(StringComparer.Ordinal);
        foreach (var (form, span, _, _, _) in kept)
        {
            if (!mentions.TryGetValue(form.Code, out var list))
            {
                mentions.Add(form.Code, list = []);
                order.Add(form.Code);
            }

            list.Add(new CountryMention(span, Kind(form.Kind)));
        }

        return [.. order.Select(code => new ExtractedCountry(code, Surface(text, mentions[code]), [.. mentions[code]]))];
    }

    private List<CountryCandidate> Candidates(AnalyzedText text)
    {
        var found = new List<CountryCandidate>();
        foreach (var sentence in text.Sentences)
        {
            for (var at = sentence.FirstToken; at < sentence.EndToken;)
            {
                var length = lexicon.Forms.Match(text, at, sentence.EndToken, out var form);
                if (length > 0 && form is not null)
                {
                    if (form.Kind != CountryFormKind.Nothing)
                        found.Add(new(form, new(text.Tokens[at].Start, text.Tokens[at + length - 1].End), sentence, at, at + length));
                    at += length;
                }
                else
                {
                    if (BeforeHyphen(text, at) is { } part && lexicon.Forms.TryWord(text.Body.AsSpan(part.Start, part.Length), out form) && form!.Kind != CountryFormKind.Nothing)
                        found.Add(new(form, part, sentence, at, at + 1));
                    at++;
                }
            }
        }

        return found;
    }

    // "US-backed", "Beijing-led": the tokenizer leaves these in one piece.
    private static TextSpan? BeforeHyphen(AnalyzedText text, int at)
    {
        var token = text.Tokens[at];
        if (token.Kind != TokenKind.Word || !char.IsUpper(text.Body[token.Start])) return null;
        var hyphen = text.Of(at).IndexOfAny('-', '‐', '‑');
        return hyphen > 0 ? new TextSpan(token.Start, token.Start + hyphen) : null;
    }

    private static ImmutableArray<string> Surface(AnalyzedText text, List<CountryMention> mentions) =>
        [.. mentions.Select(mention => mention.Span.In(text.Body)).Distinct(StringComparer.Ordinal)];

    private static CountryMentionKind Kind(CountryFormKind kind) => kind switch
    {
        CountryFormKind.Name or CountryFormKind.Short => CountryMentionKind.Name,
        CountryFormKind.Demonym => CountryMentionKind.Demonym,
        _ => CountryMentionKind.Metonym,
    };
}
