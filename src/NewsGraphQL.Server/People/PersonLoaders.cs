using NewsGraphQL.Data.People;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Loading;

namespace NewsGraphQL.Server.People;

/// <summary>The forms under which a person is named, by name.</summary>
internal sealed class AliasesByPersonLoader(OpenStore open) : ChildrenLoader<PersonAlias>(open, alias => alias.PersonId, rows => rows.OrderBy(alias => alias.Name));

/// <summary>A person's roles, the latest article's first.</summary>
internal sealed class RolesByPersonLoader(OpenStore open)
    : ChildrenLoader<PersonRole>(open, role => role.PersonId, rows => rows.OrderByDescending(role => role.SortUtc).ThenByDescending(role => role.Id));
