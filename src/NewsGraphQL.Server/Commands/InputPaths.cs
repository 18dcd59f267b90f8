using System.CommandLine;

namespace NewsGraphQL.Server.Commands;

/// <summary>The files and folders named on the command line.</summary>
internal static class InputPaths
{
    /// <summary>The argument that takes paths. A mistyped option is not taken for one.</summary>
    public static Argument<string[]> Argument()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Files, folders (with all that is in them), or - for the standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(result =>
        {
            var mistyped = result.Tokens.FirstOrDefault(t => t.Value.StartsWith("--", StringComparison.Ordinal) && !File.Exists(t.Value));
            if (mistyped is not null) result.AddError($"'{mistyped.Value}' is no option");
        });
        return files;
    }
}
