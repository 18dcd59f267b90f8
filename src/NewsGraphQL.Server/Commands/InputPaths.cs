using System.CommandLine;

namespace NewsGraphQL.Server.Commands;

/// <summary>The files that paths on the command line mean.</summary>
internal static class InputPaths
{
    /// <summary>What stands for the standard input.</summary>
    public const string StandardInput = "-";

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

    /// <summary>Every named file in the order given; of a folder all files in it and below, by name. Names that begin with a dot are left out of folders.</summary>
    /// <remarks>A path that does not exist stays in the list: reading it gives the refusal with its reason.</remarks>
    public static IEnumerable<string> Expand(IEnumerable<string> paths) => paths.SelectMany(path =>
        path != StandardInput && Directory.Exists(path) ? FilesIn(path) : [path]);

    private static string[] FilesIn(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.System };
        var files = Directory.EnumerateFiles(folder, "*", options).Where(file => !IsHidden(Path.GetRelativePath(folder, file))).ToArray();
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static bool IsHidden(string relative) =>
        relative.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Any(part => part.StartsWith('.'));
}
