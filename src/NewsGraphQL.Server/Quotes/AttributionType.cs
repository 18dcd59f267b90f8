using GraphQL.Types;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Loading;
using NewsGraphQL.Server.Organizations;

namespace NewsGraphQL.Server.Quotes;

/// <summary>How the text attributes a quote, on the wire.</summary>
internal sealed class AttributionType : ObjectGraphType<Quote>
{
    /// <summary>Adds the fields.</summary>
    public AttributionType()
    {
        Name = "Attribution";
        Description = "Who speaks, by which words the text says so, and how sure that is.";
        IsTypeOf = null;
        Field<NonNullGraphType<AttributionKindType>>("kind").Description("Who speaks.").Gives(source => source.AttributionKind);
        Field<StringGraphType>("label").Description("The speaker as printed beside the quote (\"Yoon\", \"para analis\", \"dia\"); null when nothing is printed.").Gives(source => source.Label);
        Field<TextSpanType>("labelSpan").Description("Where the label stands.").Gives(source => SpanOfText.Of(source.LabelStart, source.LabelEnd, source.Label));
        Field<OrganizationType>("organization").Description("The body that speaks; null when none does or it is not among the known ones.")
            .Resolve(context => context.Source.OrganizationId is { } id ? context.RequestServices!.GetRequiredService<EntityLoader<Organization>>().Load(id) : null);
        Field<StringGraphType>("role").Description("The role under which the speaker speaks, as printed; null when the article gives none.").Gives(source => source.Role);
        Field<StringGraphType>("cue").Description("The reporting word as printed (\"ujarnya\"); null when there is none.").Gives(source => source.Cue);
        Field<StringGraphType>("cueLemma").Description("The reporting word's dictionary form (\"ujar\"); null when there is none.").Gives(source => source.CueLemma);
        Field<TextSpanType>("cueSpan").Description("Where the reporting word stands.").Gives(source => SpanOfText.Of(source.CueStart, source.CueEnd, source.Cue));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<OrganizationType>>>>("relayedBy").Description("The outlets through which the words reached the article (\"dikutip Antara\"), nearest first. They relay, they do not speak.")
            .Resolve(context => context.RequestServices!.GetRequiredService<RelaysByQuoteLoader>().Load(context.Source.Id).Then(relays => relays!.Select(relay => relay.Organization)));
        Field<NonNullGraphType<FloatGraphType>>("confidence").Description("How sure the attribution is, from 0 to 1; of a quote without a speaker, how sure it is that the text gives none.").Gives(source => source.Confidence);
        Field<NonNullGraphType<StringGraphType>>("rule").Description("The rule that decided, for whoever checks the facts.").Gives(source => source.Rule);
    }
}
