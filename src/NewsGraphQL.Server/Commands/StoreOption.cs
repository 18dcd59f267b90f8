using System.CommandLine;

namespace NewsGraphQL.Server.Commands;

/// <summary>Where the articles are kept: the same option, with the same default, for every command that needs a store.</summary>
internal static class StoreOption
{
    /// <summary>The file in the folder where the program was started.</summary>
    public const string Default = "newsgraphql.db";

    public static Option<string> Create() => new("--store")
    {
        Description = "The store: a SQLite file, made when it does not exist, or a connection string",
        HelpName = "file or connection string",
        DefaultValueFactory = _ => Default,
    };
}
