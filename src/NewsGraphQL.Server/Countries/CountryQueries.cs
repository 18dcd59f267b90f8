using GraphQL;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Connections;

namespace NewsGraphQL.Server.Countries;

/// <summary>The root fields that give countries.</summary>
internal static class CountryQueries
{
    /// <summary>Adds <c>country</c> and <c>countries</c>.</summary>
    public static void AddCountries(this ObjectGraphType query)
    {
        query.Field<CountryType>("country").Description("One country; null when no country has this code.")
            .Argument<NonNullGraphType<CountryCodeScalar>>("code", argument => argument.Description = "Its two-letter code.")
            .ResolveAsync(async context =>
            {
                var code = context.GetArgument<string>("code");
                await using var db = await context.RequestServices!.GetRequiredService<OpenStore>()(context.CancellationToken);
                return await db.Set<Country>().AsNoTracking().SingleOrDefaultAsync(country => country.Code == code, context.CancellationToken);
            });
        query.List<CountryType, CountryFilterInput, CountrySortInput, Country, Country>("countries", "All countries, by English name, whether or not an article names them.", CountryLists.All);
    }
}
