using GraphQL.Types;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Server.Conventions.Counting;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Loading;

namespace NewsGraphQL.Server.Organizations;

/// <summary>An organization and how many items share it.</summary>
internal sealed class OrganizationBucketType : ObjectGraphType<Bucket<int?>>
{
    /// <summary>Adds the fields.</summary>
    public OrganizationBucketType()
    {
        Name = "OrganizationBucket";
        Description = "An organization and how many items share it.";
        Field<NonNullGraphType<OrganizationType>>("organization").Description("The organization.")
            .Resolve(context => context.RequestServices!.GetRequiredService<EntityLoader<Organization>>().Load(context.Source.Key!.Value));
        Field<NonNullGraphType<IntGraphType>>("count").Description("How many items share it.").Gives(source => source.Count);
    }
}
