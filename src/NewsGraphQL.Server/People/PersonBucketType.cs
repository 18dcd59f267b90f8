using GraphQL.Types;
using NewsGraphQL.Data.People;
using NewsGraphQL.Server.Conventions.Counting;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Loading;

namespace NewsGraphQL.Server.People;

/// <summary>A person and how many items share it.</summary>
internal sealed class PersonBucketType : ObjectGraphType<Bucket<int?>>
{
    /// <summary>Adds the fields.</summary>
    public PersonBucketType()
    {
        Name = "PersonBucket";
        Description = "A person and how many items share it.";
        Field<NonNullGraphType<PersonType>>("person").Description("The person.")
            .Resolve(context => context.RequestServices!.GetRequiredService<EntityLoader<Person>>().Load(context.Source.Key!.Value));
        Field<NonNullGraphType<IntGraphType>>("count").Description("How many items share it.").Gives(source => source.Count);
    }
}
