namespace NewsGraphQL.Data.Care;

/// <summary>A copy of a store that was found to be whole: the database's own check passed, its search index fits its rows, and every table has as many rows as where they came from.</summary>
/// <param name="From">What was copied, in full.</param>
/// <param name="To">The copy, in full.</param>
/// <param name="Bytes">The size of the copy.</param>
/// <param name="Migration">The newest migration in it: the version of its tables.</param>
/// <param name="Rows">The rows of each table.</param>
/// <param name="Before">Where the store lies that the copy has replaced; null when it has replaced none.</param>
public sealed record CheckedCopy(string From, string To, long Bytes, string Migration, IReadOnlyDictionary<string, long> Rows, string? Before = null);
