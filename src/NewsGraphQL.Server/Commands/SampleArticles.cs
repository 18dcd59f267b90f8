using NewsGraphQL.Data;
using NewsGraphQL.Data.Ingest;

namespace NewsGraphQL.Server.Commands;

/// <summary>The articles that let a newcomer ask the first question.</summary>
internal static class SampleArticles
{
    /// <summary>Where the build puts them.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Imports the samples where no article is stored yet.</summary>
    /// <returns>How many were stored: 0 where the store holds articles already, or the program came without samples.</returns>
    public static async Task<int> ImportIntoEmptyAsync(IServiceProvider services, CancellationToken stop)
    {
        if (!Directory.Exists(Folder) || !await services.GetRequiredService<NewsStore>().IsEmptyAsync(stop)) return 0;
        return (await services.GetRequiredService<ArticleImporter>().ImportAsync([Folder], stop: stop)).Stored;
    }
}
