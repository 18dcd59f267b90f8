using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Server.Conventions;

/// <summary>Opens a context for the length of one command: fields run in parallel, and a context serves one at a time.</summary>
/// <param name="stop">Gives the wait up.</param>
internal delegate Task<DbContext> OpenStore(CancellationToken stop);

/// <summary>A text that is another one after each write of the store, and only then.</summary>
/// <param name="stop">Gives the wait up.</param>
internal delegate ValueTask<string> StoreState(CancellationToken stop);
