using System.CommandLine;

namespace NewsGraphQL.Server.Commands;

/// <summary>Where the articles are kept: the same option, with the same default, for every command that needs a store.</summary>
internal static class StoreOption
{
    /// <summary>The file in the folder where the program was started.</summary>
    public const string Default = "newsgraphql.db";

    public static Option<string?> Create() => new("--store")
    {
        Description = $"The store: a SQLite file, or a PostgreSQL database by its connection string (Host=...;Database=...); made when it does not exist [default: {Default}]",
        HelpName = "file or connection string",
    };

    /// <summary>The store of a command that has no host: from the option, else from the same configuration as the server's.</summary>
    /// <exception cref="UserErrorException">The configuration cannot be read.</exception>
    public static string For(string? option)
    {
        if (option is not null) return option;
        try
        {
            var configuration = new ConfigurationBuilder()
                .SetBasePath(Directory.GetCurrentDirectory()).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
            return configuration[$"{ServerSettings.Section}:{nameof(ServerSettings.Store)}"] ?? Default;
        }
        catch (InvalidDataException broken)
        {
            throw new UserErrorException(broken.InnerException is { } reason ? $"{broken.Message} {reason.Message}" : broken.Message);
        }
    }
}
