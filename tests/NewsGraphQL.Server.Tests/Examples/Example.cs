using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQLParser;
using GraphQLParser.AST;

namespace NewsGraphQL.Server.Tests.Examples;

/// <summary>A documented operation of <c>schema/examples</c> and its answer on the sample articles.</summary>
internal sealed record Example(string Name)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Set to 1, the answers that the server gives now are written over the kept ones.</summary>
    public const string Accept = "NEWSGRAPHQL_ACCEPT";

    public static bool Accepts => Environment.GetEnvironmentVariable(Accept) == "1";

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<Example> All { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "schema", "examples"), "*.graphql").Order(StringComparer.Ordinal).Select(f => new Example(Path.GetFileNameWithoutExtension(f)))];

    public string AnswerPath => Path.Combine(Root, "schema", "examples", Name + ".json");

    /// <summary>The document, without the line end at its end.</summary>
    public string Query => Read(Path.Combine(Root, "schema", "examples", Name + ".graphql"));

    /// <summary>The kept answer; empty when there is none yet.</summary>
    public string Answer => File.Exists(AnswerPath) ? Read(AnswerPath) : "";

    public GraphQLOperationDefinition Operation => Parser.Parse(Query).Definitions.OfType<GraphQLOperationDefinition>().Single();

    public IEnumerable<string> RootFields => Operation.SelectionSet.Selections.OfType<GraphQLField>().Select(f => f.Name.StringValue);

    /// <summary>An answer as the files keep it.</summary>
    public static string Print(JsonElement answer) => JsonSerializer.Serialize(answer, Readable).ReplaceLineEndings("\n");

    public static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n").TrimEnd();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsGraphQL.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("the tests run outside the repository");
    }
}
