using GraphQL.Types;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Server.Conventions.Counting;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Loading;

namespace NewsGraphQL.Server.Countries;

/// <summary>A country and how many items share it.</summary>
internal sealed class CountryBucketType : ObjectGraphType<Bucket<int?>>
{
    /// <summary>Adds the fields.</summary>
    public CountryBucketType()
    {
        Name = "CountryBucket";
        Description = "A country and how many items share it.";
        Field<NonNullGraphType<CountryType>>("country").Description("The country.")
            .Resolve(context => context.RequestServices!.GetRequiredService<EntityLoader<Country>>().Load(context.Source.Key!.Value));
        Field<NonNullGraphType<IntGraphType>>("count").Description("How many items share it.").Gives(source => source.Count);
    }
}
