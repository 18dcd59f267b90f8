using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Sorting;

namespace NewsGraphQL.Server.Quotes;

/// <summary>The lists whose items are quotes.</summary>
internal static class QuoteLists
{
    /// <summary>All quotes, newest first.</summary>
    public static ListSource<Quote, Quote> All { get; } = new()
    {
        Item = quote => quote,
        DefaultOrder = [SortKey.By((Quote quote) => quote.SortUtc, descending: true)],
        Tiebreak = SortKey.By((Quote quote) => quote.Id, descending: true),
        Carried = [nameof(Quote.SortUtc)],
        Search = QuoteSearch.Source,
    };

    /// <summary>What a person said, newest first.</summary>
    public static ListSource<Quote, Quote> OfSpeaker { get; } = All with { Rows = db => db.Set<Quote>().Where(quote => quote.SpeakerId != null), Parent = quote => quote.SpeakerId!.Value };

    /// <summary>What an organization said, newest first.</summary>
    public static ListSource<Quote, Quote> OfOrganization { get; } = All with { Rows = db => db.Set<Quote>().Where(quote => quote.OrganizationId != null), Parent = quote => quote.OrganizationId!.Value };

    /// <summary>What an article quotes, in the order of the text.</summary>
    public static ListSource<Quote, Quote> OfArticle { get; } = new()
    {
        Item = quote => quote,
        Parent = quote => quote.ArticleId,
        DefaultOrder = [SortKey.By((Quote quote) => quote.Ordinal)],
        Tiebreak = SortKey.By((Quote quote) => quote.Id),
        Search = QuoteSearch.Source,
    };

    /// <summary>The quotes that name a person, newest first.</summary>
    public static ListSource<QuotePerson, Quote> AboutPerson { get; } = new()
    {
        Item = link => link.Quote!,
        Parent = link => link.PersonId,
        DefaultOrder = [SortKey.By((QuotePerson link) => link.SortUtc, descending: true)],
        Tiebreak = SortKey.By((QuotePerson link) => link.QuoteId, descending: true),
        Search = QuoteSearch.Source,
    };

    /// <summary>The quotes that name an organization, newest first.</summary>
    public static ListSource<QuoteOrganization, Quote> AboutOrganization { get; } = new()
    {
        Item = link => link.Quote!,
        Parent = link => link.OrganizationId,
        DefaultOrder = [SortKey.By((QuoteOrganization link) => link.SortUtc, descending: true)],
        Tiebreak = SortKey.By((QuoteOrganization link) => link.QuoteId, descending: true),
        Search = QuoteSearch.Source,
    };

    /// <summary>The quotes that name a country, newest first.</summary>
    public static ListSource<QuoteCountry, Quote> AboutCountry { get; } = new()
    {
        Item = link => link.Quote!,
        Parent = link => link.CountryId,
        DefaultOrder = [SortKey.By((QuoteCountry link) => link.SortUtc, descending: true)],
        Tiebreak = SortKey.By((QuoteCountry link) => link.QuoteId, descending: true),
        Search = QuoteSearch.Source,
    };
}
