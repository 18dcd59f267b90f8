using System.ComponentModel;

namespace NewsGraphQL.Server.Commands;

/// <summary>What may be set about a run of the server, in the section <see cref="Section"/> of the configuration.</summary>
internal sealed class ServerSettings
{
    /// <summary>The section of all our settings.</summary>
    public const string Section = "NewsGraphQL";

    [Description("The store, as --store gives it")]
    public string Store { get; set; } = StoreOption.Default;

    [Description("Whether a new store stays empty, as --empty says")]
    public bool Empty { get; set; }

    [Description("Whether answers are compressed for clients that accept Brotli or gzip")]
    public bool Compression { get; set; } = true;

    [Description("How long running requests may take to end after the server was asked to stop")]
    public int ShutdownSeconds { get; set; } = 30;
}
