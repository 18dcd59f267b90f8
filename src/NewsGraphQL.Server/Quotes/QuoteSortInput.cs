using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Conventions.Sorting;
using NewsGraphQL.Server.People;

namespace NewsGraphQL.Server.Quotes;

/// <summary>What quotes are sorted by.</summary>
internal sealed class QuoteSortInput : SortInput<Quote>
{
    /// <summary>Lists the members.</summary>
    public QuoteSortInput() : base("quotes")
    {
        Sort("publishedAt", quote => quote.SortUtc, quote => quote.PublishedUtc == null, "When the article was published.");
        Sort("text", quote => quote.Text, "Its words, by code unit.");
        Sort("kind", quote => quote.Kind, "Direct, partial, indirect.");
        Sort("paragraph", quote => quote.Paragraph, "The index of its paragraph.");
        Sort("confidence", quote => quote.Confidence, "How sure the attribution is.");
        Sort("language", quote => quote.Language, "The article's language.");
        SortBy<PersonSortInput, Data.People.Person?>("speaker", quote => quote.Speaker, "Who said it.");
        SortBy<ArticleSortInput, Data.Articles.Article?>("article", quote => quote.Article, "The article that quotes it.");
    }
}
