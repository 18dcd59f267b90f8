using NewsGraphQL.Data;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Conventions.Filtering;
using NewsGraphQL.Server.Countries;
using NewsGraphQL.Server.Organizations;
using NewsGraphQL.Server.People;

namespace NewsGraphQL.Server.Quotes;

/// <summary>What quotes are filtered by.</summary>
internal sealed class QuoteFilterInput : FilterInput<Quote>
{
    /// <summary>Lists the members.</summary>
    public QuoteFilterInput() : base("a quote")
    {
        Filter<IdOperationFilterInput>("id", quote => quote.Id, "Its id.");
        Filter<StringOperationFilterInput>("text", quote => quote.Text, "Its words.");
        FilterShared<EnumOperationFilterInput<QuoteKindType>>("kind", quote => quote.Kind, "How the words stand in the text.", holds => PlanHints.Often(holds));
        FilterShared<ScalarOperationFilterInput<LanguageTagScalar>>("language", quote => quote.Language, "The article's language.", holds => PlanHints.Often(holds));
        Filter<DateTimeOperationFilterInput>("publishedAt", quote => quote.PublishedUtc, (Quote quote) => quote.SortUtc, "When the article was published.");
        Filter<IntOperationFilterInput>("paragraph", quote => quote.Paragraph, "The index of its paragraph.");
        Filter<ArticleFilterInput>("article", quote => quote.Article, "The article that quotes it.");
        Filter<PersonFilterInput>("speaker", quote => quote.Speaker, "Who said it. `{ id: { eq: null } }` finds quotes without a known speaker.");
        Filter<AttributionFilterInput>("attribution", quote => quote, "How the text says who speaks.");
        Filter<ListFilterInput<PersonFilterInput, Person>>("people", quote => quote.People, "Who is named inside the quote: makes \"quotes about\" a filter.");
        Filter<ListFilterInput<OrganizationFilterInput, Organization>>("organizations", quote => quote.Organizations, "The organizations named inside the quote.");
        Filter<ListFilterInput<CountryFilterInput, Country>>("countries", quote => quote.Countries, "The countries named inside the quote.");
    }
}

/// <summary>What quotes are filtered by, of their attribution.</summary>
internal sealed class AttributionFilterInput : FilterInput<Quote>
{
    /// <summary>Lists the members.</summary>
    public AttributionFilterInput() : base("an attribution")
    {
        Filter<EnumOperationFilterInput<AttributionKindType>>("kind", quote => quote.AttributionKind, "Who speaks.");
        Filter<StringOperationFilterInput>("label", quote => quote.Label, "The speaker as printed.");
        Filter<StringOperationFilterInput>("role", quote => quote.Role, "The speaker's role as printed.");
        Filter<StringOperationFilterInput>("cue", quote => quote.Cue, "The reporting word as printed.");
        Filter<StringOperationFilterInput>("cueLemma", quote => quote.CueLemma, "The reporting word's dictionary form.");
        Filter<FloatOperationFilterInput>("confidence", quote => quote.Confidence, "How sure it is, from 0 to 1.");
        Filter<StringOperationFilterInput>("rule", quote => quote.Rule, "The rule that decided.");
        Filter<OrganizationFilterInput>("organization", quote => quote.Organization, "The body that speaks.");
        Filter<ListFilterInput<OrganizationFilterInput, Organization>>("relayedBy", quote => quote.Relays.Select(relay => relay.Organization), "The outlets that relayed it.");
    }
}
