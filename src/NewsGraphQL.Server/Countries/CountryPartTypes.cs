using GraphQL.Types;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Loading;

namespace NewsGraphQL.Server.Countries;

/// <summary>A country's names, in the catalog's order.</summary>
internal sealed class NamesByCountryLoader(OpenStore open) : ChildrenLoader<CountryName>(open, name => name.CountryId, rows => rows.OrderBy(name => name.Ordinal));

/// <summary>A country's name on the wire.</summary>
internal sealed class CountryNameType : ObjectGraphType<CountryName>
{
    /// <summary>Adds the fields.</summary>
    public CountryNameType()
    {
        Name = "CountryName";
        Description = "A name of a country.";
        Field<NonNullGraphType<StringGraphType>>("text").Description("The name.").Gives(source => source.Text);
        Field<NonNullGraphType<LanguageTagScalar>>("language").Description("The language of the name.").Gives(source => source.Language);
        Field<NonNullGraphType<CountryNameKindType>>("kind").Description("What sort of name it is.").Gives(source => source.Kind);
    }
}

/// <summary>What sort of name of a country.</summary>
internal sealed class CountryNameKindType : EnumerationGraphType
{
    /// <summary>Adds the values.</summary>
    public CountryNameKindType()
    {
        Name = "CountryNameKind";
        Description = "What sort of name of a country.";
        Add("NAME", CountryNameKind.Name, "A full name.");
        Add("SHORT_NAME", CountryNameKind.ShortName, "A short name, an abbreviation or another spelling (\"AS\", \"Perancis\").");
        Add("DEMONYM", CountryNameKind.Demonym, "The word for its people or things (\"Russian\").");
    }
}
