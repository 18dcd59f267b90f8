namespace NewsGraphQL.Benchmarks.Load;

/// <summary>One question that is asked with many variables.</summary>
/// <param name="Name">What the table calls it; in lower case, the limit's path.</param>
/// <param name="Document">What is sent to the graph, the same text each time.</param>
/// <param name="Draw">SQL that gives the variables in its columns, named as they are, in the order of <c>$seed</c>, at most <c>$count</c> rows, no two alike.</param>
internal sealed record Workload(string Name, string Document, string Draw);
