using GraphQL;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Nodes;

namespace NewsGraphQL.Server.Organizations;

/// <summary>The root fields that give organizations.</summary>
internal static class OrganizationQueries
{
    /// <summary>Adds <c>organization</c> and <c>organizations</c>.</summary>
    public static void AddOrganizations(this ObjectGraphType query)
    {
        query.Field<OrganizationType>("organization").Description("One organization; null when there is none.")
            .Argument<NonNullGraphType<OrganizationBy>>("by", argument => argument.Description = "What it is found by: exactly one field.")
            .ResolveAsync(async context =>
            {
                var by = context.GetArgument<Dictionary<string, object?>>("by").Single();
                var value = (string)by.Value!;
                var id = by.Key == "id" ? GlobalId.Parse(value, nameof(Organization)) : 0;
                await using var db = await context.RequestServices!.GetRequiredService<OpenStore>()(context.CancellationToken);
                var organizations = db.Set<Organization>().AsNoTracking();
                return by.Key == "id"
                    ? await organizations.SingleOrDefaultAsync(organization => organization.Id == id, context.CancellationToken)
                    : await organizations.SingleOrDefaultAsync(organization => organization.Slug == value, context.CancellationToken);
            });
        query.List<OrganizationType, OrganizationFilterInput, OrganizationSortInput, Organization, Organization>(
            "organizations", "All organizations, by name.", OrganizationLists.All);
    }
}

/// <summary>What an organization is found by.</summary>
internal sealed class OrganizationBy : InputObjectGraphType
{
    /// <summary>Lists the ways.</summary>
    public OrganizationBy()
    {
        Name = "OrganizationBy";
        Description = "What an organization is found by: exactly one field.";
        IsOneOf = true;
        Field<IdGraphType>("id").Description("Its id.");
        Field<StringGraphType>("slug").Description("Its readable name.");
    }
}
