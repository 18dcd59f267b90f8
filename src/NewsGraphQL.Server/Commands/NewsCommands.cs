using System.CommandLine;
using System.Text;
using NewsGraphQL.Data;
using NewsGraphQL.Server.Commands.Care;
using NewsGraphQL.Server.Commands.Exchange;
using NewsGraphQL.Server.Commands.People;

namespace NewsGraphQL.Server.Commands;

/// <summary>The command line: one program, one verb per task.</summary>
internal static class NewsCommands
{
    /// <summary>Runs the verb that the arguments name, <c>serve</c> when they name none.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        UseUtf8();
        var parsed = Root().Parse(args);
        try
        {
            if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Invocation.SynchronousCommandLineAction { ClearsParseErrors: true })
                throw new UserErrorException(OneLine(parsed));
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception mistake) when (mistake is UserErrorException or StoreException)
        {
            var code = mistake is StoreException { Code: not StoreCode.Unusable and var word } ? $" [{word}]" : "";
            await Console.Error.WriteLineAsync($"newsgraphql: {mistake.Message}{code}");
            return ExitCode.Mistake;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted; // asked to stop before the work began
        }
        catch (Exception fault) when (fault is not HostAbortedException) // that one ends the program for a tool that only wants its host
        {
            await Console.Error.WriteLineAsync($"newsgraphql: a fault of this program, please report it:\n{fault}");
            return ExitCode.Failed;
        }
    }

    private static RootCommand Root()
    {
        var serve = new ServeCommand();
        var root = new RootCommand("Reads news and answers who said what, where and about whom, as a GraphQL graph.")
        {
            serve, new ImportCommand(), new ExtractCommand(), new ExplainCommand(), new AccuracyCommand(), new PeopleCommand(), new SchemaCommand(), new KeysCommand(),
            new BackupCommand(), new RestoreCommand(), new ExportCommand(), new ReextractCommand(),
        };
        foreach (var option in serve.Options.Where(o => o is not System.CommandLine.Help.HelpOption)) root.Options.Add(option);
        root.Action = serve.Action;
        root.TreatUnmatchedTokensAsErrors = false; // settings such as --Logging:LogLevel:Default=Debug: ServeCommand looks at them
        Examples.Show(
            root,
            "newsgraphql                                 # serve the store in this folder at http://localhost:5000",
            "newsgraphql import articles/                # read every file of a folder into the store",
            "newsgraphql explain article.txt             # show what is found in one article, and why",
            "newsgraphql <command> --help                # the options and examples of one command");
        return root;
    }

    private static string OneLine(ParseResult parsed)
    {
        var path = string.Concat(Path(parsed.CommandResult.Command).Select(name => $" {name}"));
        var message = string.Join(' ', parsed.Errors[0].Message.TrimEnd('.').Split(['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return $"{message} (see newsgraphql{path} --help)";
    }

    private static IEnumerable<string> Path(Command command) =>
        command is RootCommand ? [] : [.. command.Parents.OfType<Command>().SelectMany(Path), command.Name];

    // Names are printed as they are written, also where the console starts in another encoding.
    private static void UseUtf8()
    {
        try { Console.OutputEncoding = new UTF8Encoding(false); }
        catch (IOException) { } // no console at all
    }
}
