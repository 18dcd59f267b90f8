using System.Collections.Immutable;
using NewsGraphQL.Extraction.Countries;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;
using NewsGraphQL.Extraction.Organizations;
using NewsGraphQL.Extraction.People;
using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Marks;
using NewsGraphQL.Extraction.Quotes.Narration;
using NewsGraphQL.Extraction.Quotes.Relays;
using NewsGraphQL.Extraction.Quotes.Speakers;

namespace NewsGraphQL.Extraction.Quotes;

/// <summary>Finds what is said in an article and who says it.</summary>
internal sealed class QuoteFinder(Language language)
{
    private readonly QuoteLexicon lexicon = new(language);
    private readonly RoleWords roleWords = new(language, new QuoteLexicon(language));
    private readonly RoleSides sides = new(language);
    private readonly GenderLexicon genders = new(language);
    private readonly IReadOnlyList<string> verbPrefixes = language.Lines("verb-prefixes.txt");
    private readonly RelayLexicon relays = new(language);

    /// <summary>The quotes in order of their first part.</summary>
    public ImmutableArray<ExtractedQuote> Find(
        AnalyzedText text, ImmutableArray<ExtractedPerson> people, ImmutableArray<ExtractedOrganization> organizations, ImmutableArray<ExtractedCountry> countries)
    {
        var quotations = QuotationScanner.Scan(text.Body, text.Paragraphs);
        var narrative = new NarrativeBuilder(lexicon).Build(text, quotations, people, organizations);
        var roles = new RoleIndex(people, roleWords);
        var carried = new CarriedSpeaker(new PersonGenders(narrative, people, genders), people);
        var resolver = new SpeakerResolver(narrative, people, organizations, roles, new NameIndex(people), carried, sides, new Nationalities(text.Body, people, countries));
        var (verdicts, clauses) = new AttributionFinder(narrative, resolver).Find();
        var writer = new AttributionWriter(narrative, people, organizations, new RelayFinder(narrative, organizations, relays, clauses));
        var marked = new QuoteAssembler(narrative, writer).Assemble(verdicts);
        var indirect = new IndirectQuoteFinder(narrative, writer, verbPrefixes).Find(clauses, verdicts);
        return [.. marked.Concat(indirect).OrderBy(quote => quote.Parts[0].Start).ThenBy(quote => quote.Kind)];
    }
}
