using NewsGraphQL.Server.Tests.Examples;

namespace NewsGraphQL.Server.Tests.SchemaLint;

/// <summary>graphql-eslint's rules for Relay, names, descriptions and deprecations find nothing in the published schema; which are off, and why, stands in <c>lint.mjs</c>.</summary>
public sealed class SchemaLintTests
{
    private static readonly string Source = Path.Combine(Example.Root, "tests", "NewsGraphQL.Server.Tests", "SchemaLint");

    [SkippableFact]
    public async Task Published_schema_breaks_no_rule()
    {
        var project = await NodeProject.RestoreAsync(Source);
        Assert.Empty(await project.RunAsync("lint.mjs", Path.Combine(Example.Root, "schema", "schema.graphql")));
    }

    [SkippableFact]
    public async Task Rules_find_what_is_wrong()
    {
        var project = await NodeProject.RestoreAsync(Source);
        var folder = Directory.CreateTempSubdirectory("newsgraphql-");
        try
        {
            var schema = Path.Combine(folder.FullName, "schema.graphql");
            await File.WriteAllTextAsync(schema, "\"Root.\"\ntype Query {\n  things: ThingsConnection\n  \"Old.\"\n  Old: Int @deprecated\n}\n\"A page.\"\ntype ThingsConnection {\n  \"How many.\"\n  totalCount: Int!\n}\n");
            var found = await project.RunAsync("lint.mjs", schema);
            foreach (var rule in (string[])["relay-connection-types", "relay-arguments", "require-description", "require-deprecation-reason", "naming-convention"]) Assert.Contains(rule, found, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
