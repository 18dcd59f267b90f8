using System.Text;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Loading;
using NewsGraphQL.Server.Conventions.Nodes;
using NewsGraphQL.Server.People;
using NewsGraphQL.Server.Quotes;

namespace NewsGraphQL.Server.Countries;

/// <summary>A country on the wire.</summary>
internal sealed class CountryType : ObjectGraphType<Country>, IListed
{
    /// <summary>Adds the fields.</summary>
    public CountryType()
    {
        Name = "Country";
        Description = "A country of ISO 3166-1, or a former state of ISO 3166-3.";
        this.IsNode(country => country.Id);
        Field<NonNullGraphType<CountryCodeScalar>>("code").Description("ISO 3166-1 alpha-2 (`ID`), or a former state's former code (`SU`).").Shows(country => country.Code);
        Field<StringGraphType>("code3").Description("ISO 3166-1 alpha-3 (`IDN`); null when there is none.").Shows(country => country.Code3);
        Field<StringGraphType>("numeric").Description("ISO 3166-1 numeric, three digits (`360`); null when there is none.").Shows(country => country.Numeric);
        Field<NonNullGraphType<StringGraphType>>("name").Description("The name in a language; in English when none is asked for or the country has no name in it here.")
            .Argument<LanguageTagScalar>("language", argument => argument.Description = "The language of the name.")
            .Resolve(context => context.GetArgument<string?>("language") is { } language ? NameIn(language, context) : context.Source.NameEn);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CountryNameType>>>>("names").Description("Every name, short name and demonym that is known: language by language, in each the full name first; then the demonyms in the same order.")
            .Resolve(context => context.RequestServices!.GetRequiredService<NamesByCountryLoader>().Load(context.Source.Id));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("demonyms").Description("The words for its people and things (\"Russian\"), in the order of their languages' tags.")
            .Resolve(context => context.RequestServices!.GetRequiredService<NamesByCountryLoader>().Load(context.Source.Id)
                .Then(names => names!.Where(name => name.Kind == CountryNameKind.Demonym).Select(name => name.Text)));
        Field<StringGraphType>("flag").Description("The flag as an emoji; null for a former state.").Gives(source => source.IsFormer ? null : Flag(source.Code));
        Field<StringGraphType>("region").Description("The UN's region (\"Asia\"); null when it has none.").Shows(country => country.Region);
        Field<StringGraphType>("subregion").Description("The UN's subregion (\"South-eastern Asia\"); null when it has none.").Shows(country => country.Subregion);
        Field<StringGraphType>("capital").Description("The capital or seat of government, in English; null when there is none.").Shows(country => country.Capital);
        Field<NonNullGraphType<BooleanGraphType>>("isFormer").Description("Whether it is a state that no longer exists.").Shows(country => country.IsFormer);
        Field<NonNullGraphType<IntGraphType>>("articleCount").Description("How many articles name it.").Shows(country => country.ArticleCount);
        this.ListOf<Country, PersonType, PersonFilterInput, PersonSortInput, PersonRole, Person>("people", "The people whose roles name it (\"Presiden Korea Selatan\"), by name.", PersonLists.OfCountry, country => country.Id);
        this.ListOf<Country, ArticleType, ArticleFilterInput, ArticleSortInput, ArticleCountry, Data.Articles.Article>("articles", "The articles that name it, newest first.", ArticleLists.OfCountry, country => country.Id);
        this.ListOf<Country, QuoteType, QuoteFilterInput, QuoteSortInput, QuoteCountry, Quote>("quotes", "The quotes that name it, newest first.", QuoteLists.AboutCountry, country => country.Id);
    }

    /// <inheritdoc/>
    public static string Plural => "Countries";

    private static IDataLoaderResult<string> NameIn(string language, IResolveFieldContext<Country> context) =>
        context.RequestServices!.GetRequiredService<NamesByCountryLoader>().Load(context.Source.Id).Then(names =>
            names!.FirstOrDefault(name => name.Language == language && name.Kind == CountryNameKind.Name)?.Text ?? context.Source.NameEn);

    // Regional indicator symbols, Unicode TR 51: one per letter of the code.
    private static string Flag(string code) => string.Concat(code.Select(letter => new Rune(0x1F1E6 + (letter - 'A')).ToString()));
}
