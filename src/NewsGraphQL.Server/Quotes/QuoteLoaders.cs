using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Loading;

namespace NewsGraphQL.Server.Quotes;

/// <summary>The outlets that relayed a quote, nearest first.</summary>
internal sealed class RelaysByQuoteLoader(OpenStore open)
    : ChildrenLoader<QuoteRelay>(open, relay => relay.QuoteId, rows => rows.Include(relay => relay.Organization).OrderBy(relay => relay.Ordinal));
