using System.CommandLine;
using NewsGraphQL.Data;
using NewsGraphQL.Server.Http;

namespace NewsGraphQL.Server.Commands;

/// <summary><c>schema</c>: the contract as the server prints it.</summary>
internal sealed class SchemaCommand : Command
{
    public SchemaCommand() : base("schema", "Print the GraphQL schema (SDL)")
    {
        Examples.Show(this, "newsgraphql schema > schema.graphql                     # for a code generator");
        SetAction(RunAsync);
    }

    // Printing opens no store, so any name will do.
    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        await using var services = new ServiceCollection().AddLogging().AddNewsStore(StoreOption.Default).AddNewsGraphQL().BuildServiceProvider();
        var schema = services.GetRequiredService<SchemaText>();
        await parsed.InvocationConfiguration.Output.WriteLineAsync(schema.Text.TrimEnd());
        return ExitCode.Done;
    }
}
