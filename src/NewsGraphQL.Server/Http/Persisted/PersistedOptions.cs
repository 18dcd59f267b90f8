using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace NewsGraphQL.Server.Http.Persisted;

/// <summary>Which operations are known by an id instead of their text.</summary>
public sealed class PersistedOptions
{
    /// <summary>The folder of persisted operations; empty for none.</summary>
    [Description("A folder of operations known by id (*.graphql, and *.json as Relay or Apollo write them), as --persisted-operations gives it")]
    public string PersistedOperations { get; set; } = "";

    /// <summary>Whether only those are executed.</summary>
    [Description("Whether only operations of that folder are executed, as --persisted-only says")]
    public bool PersistedOnly { get; set; }

    /// <summary>The characters of automatically persisted queries that are kept; 0 to take none.</summary>
    [Range(0, int.MaxValue)]
    [Description("The characters of automatically persisted queries (Apollo's APQ) that are kept in memory; 0 takes none")]
    public int AutomaticQueryCharacters { get; set; } = 2_000_000;
}
