using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NewsGraphQL.Server.Commands;

/// <summary>Help that ends with examples and what the exit codes mean.</summary>
internal static class Examples
{
    private const string ExitCodes = """
        Exit codes:
          0    done
          1    a fault of the program or the machine
          2    the command was given wrongly, or the store or a port cannot be used
          3    done, but some of the input was refused
          130  ended by Ctrl-C; the store holds whole articles only
        """;

    /// <summary>Adds the examples to a command's help, and to the root's the exit codes and how settings are given.</summary>
    /// <param name="command">A command without a help option of its own, or the root.</param>
    /// <param name="lines">What to type, each with its meaning after a <c>#</c>.</param>
    public static void Show(Command command, params string[] lines) => Show(command, _ => { }, lines);

    /// <summary>The same with one more part between the examples and the exit codes.</summary>
    public static void Show(Command command, Action<TextWriter> more, params string[] lines)
    {
        var help = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (help is null) command.Options.Add(help = new HelpOption());
        help.Action = new HelpWithExamples(more, lines);
    }

    private sealed class HelpWithExamples(Action<TextWriter> more, string[] lines) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.Write(StandardHelp(parseResult));
            output.WriteLine("Examples:");
            foreach (var line in lines) output.WriteLine($"  {line}");
            output.WriteLine();
            more(output);
            output.WriteLine(ExitCodes);
            return ExitCode.Done;
        }

        /// <summary>The library's help without the part that it adds where further arguments are let through; the list of settings says that better.</summary>
        private static string StandardHelp(ParseResult parseResult)
        {
            var configuration = parseResult.InvocationConfiguration;
            var (output, text) = (configuration.Output, new StringWriter());
            configuration.Output = text;
            new HelpAction().Invoke(parseResult);
            configuration.Output = output;
            var help = text.ToString().ReplaceLineEndings("\n").Replace(" [[--] <additional arguments>...]]", "", StringComparison.Ordinal);
            var rest = help.IndexOf("Additional Arguments:", StringComparison.Ordinal);
            return (rest < 0 ? help : help[..rest]).TrimEnd('\n') + "\n\n";
        }
    }
}
