using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Server.Conventions;

/// <summary>Opens a context for the length of one command: fields run in parallel, and a context serves one at a time.</summary>
/// <param name="stop">Gives the wait up.</param>
internal delegate Task<DbContext> OpenStore(CancellationToken stop);

/// <summary>A text that is another one after each write of the store, and only then.</summary>
/// <param name="stop">Gives the wait up.</param>
internal delegate ValueTask<string> StoreState(CancellationToken stop);

/// <summary>Says why a database failed, in one line for the operator's log; null for a fault of the program.</summary>
/// <param name="problem">What was thrown.</param>
internal delegate string? ExplainOutage(Exception problem);

/// <summary>What the database behind the store can do.</summary>
/// <param name="Keys">Keys as rows beside which a query may join what depends on them (<c>LATERAL</c>); null where it may not.</param>
internal sealed record StoreAbilities(Func<DbContext, int[], IQueryable<int>>? Keys);
