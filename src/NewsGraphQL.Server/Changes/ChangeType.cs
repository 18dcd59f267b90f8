using GraphQL.Types;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Nodes;
using NewsGraphQL.Server.Conventions.Scalars;

namespace NewsGraphQL.Server.Changes;

/// <summary>A change on the wire.</summary>
internal sealed class ChangeType : ObjectGraphType<Change>, IListed
{
    /// <summary>Adds the fields.</summary>
    public ChangeType()
    {
        Name = "Change";
        Description = "What was done to one article or quote.";
        Field<NonNullGraphType<ChangeKindType>>("kind").Description("What was done.").Gives(source => source.Kind);
        Field<NonNullGraphType<ChangedTypeType>>("type").Description("The type of the object.").Gives(source => source.Subject);
        Field<NonNullGraphType<IdGraphType>>("id").Description("The object's id, also when it is gone.").Gives(source => new GlobalId(source.Subject.ToString(), source.Id).ToString());
        Field<NodeInterface>("node").Description("The object as it is now, which may be newer than the change; null when it is gone.")
            .Resolve(context => context.RequestServices!.GetRequiredService<NodeTypes>().Load(context.RequestServices!, new GlobalId(context.Source.Subject.ToString(), context.Source.Id).ToString()));
        Field<NonNullGraphType<DateTimeScalar>>("changedAt").Description("When it was done.").Gives(source => source.WrittenUtc);
    }

    /// <inheritdoc/>
    public static string Plural => "Changes";

    /// <inheritdoc/>
    public static void Extend(ObjectGraphType<Connection> connection) =>
        connection.Field<NonNullGraphType<StringGraphType>>("latest")
            .Description("The cursor of the newest change, whatever the page. A client that loads everything anew asks for it first and goes on behind it afterwards.")
            .ResolveAsync(async context => (await context.RequestServices!.GetRequiredService<ChangeLog>().EndAsync(context.CancellationToken)).OnTheWire().Cursor);
}

/// <summary>What was done.</summary>
internal sealed class ChangeKindType : EnumerationGraphType
{
    /// <summary>Adds the values.</summary>
    public ChangeKindType()
    {
        Name = "ChangeKind";
        Description = "What was done to an object.";
        Add("CREATED", ChangeKind.Created, "It is new.");
        Add("UPDATED", ChangeKind.Updated, "A new version of its article was stored, or people were merged or told apart by hand: load it again.");
        Add("REMOVED", ChangeKind.Removed, "It is gone: forget it.");
    }
}

/// <summary>The types of objects whose changes are told.</summary>
internal sealed class ChangedTypeType : EnumerationGraphType
{
    /// <summary>Adds the values.</summary>
    public ChangedTypeType()
    {
        Name = "ChangedType";
        Description = "The types of objects whose changes are told. People, organizations and countries change with the articles that name them.";
        Add("ARTICLE", ChangedObject.Article, "An `Article`.");
        Add("QUOTE", ChangedObject.Quote, "A `Quote`.");
    }
}
