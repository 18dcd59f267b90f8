using System.Linq.Expressions;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Sorting;

namespace NewsGraphQL.Server.Quotes;

/// <summary>The lists whose items are quotes.</summary>
internal static class QuoteLists
{
    /// <summary>All quotes, newest first.</summary>
    public static ListSource<Quote, Quote> All { get; } = NewestFirst(null, _ => true);

    /// <summary>What a person said, newest first.</summary>
    public static ListSource<Quote, Quote> OfSpeaker { get; } = NewestFirst(quote => quote.SpeakerId!.Value, quote => quote.SpeakerId != null);

    /// <summary>What an organization said, newest first.</summary>
    public static ListSource<Quote, Quote> OfOrganization { get; } = NewestFirst(quote => quote.OrganizationId!.Value, quote => quote.OrganizationId != null);

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

    private static ListSource<Quote, Quote> NewestFirst(Expression<Func<Quote, int>>? parent, Expression<Func<Quote, bool>> among) => new()
    {
        Rows = db => parent is null ? db.Set<Quote>() : db.Set<Quote>().Where(among),
        Item = quote => quote,
        Parent = parent,
        DefaultOrder = [SortKey.By((Quote quote) => quote.SortUtc, descending: true)],
        Tiebreak = SortKey.By((Quote quote) => quote.Id, descending: true),
        Carried = [nameof(Quote.SortUtc)],
        Search = QuoteSearch.Source,
    };
}
