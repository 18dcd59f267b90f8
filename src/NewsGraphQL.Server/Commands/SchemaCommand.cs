using System.CommandLine;

namespace NewsGraphQL.Server.Commands;

/// <summary><c>schema</c>: the contract as the server prints it.</summary>
internal sealed class SchemaCommand : Command
{
    public SchemaCommand() : base("schema", "Print the GraphQL schema (SDL)")
    {
        Examples.Show(this, "newsgraphql schema > schema.graphql         # for a code generator");
        SetAction(parsed => parsed.InvocationConfiguration.Output.Write(""));
    }
}
