using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Extraction.Reading;

namespace NewsGraphQL.Server.Commands;

/// <summary>Reads what the command line names and tells on the error output what was refused.</summary>
internal sealed class ArticleReading
{
    private readonly NewsReaders readers = new();

    /// <summary>How many items were refused so far.</summary>
    public int Refused { get; private set; }

    /// <summary>The documents of files, folders and the standard input, read as they are asked for.</summary>
    public IEnumerable<ReadResult.Read> Documents(IEnumerable<string> paths)
    {
        foreach (var result in ImportPaths.Under(paths).SelectMany(Read))
        {
            if (result is ReadResult.Read read) yield return read;
            else if (result is ReadResult.Refused refused) Tell(refused);
        }
    }

    private IEnumerable<ReadResult> Read(ImportPath file)
    {
        if (file.Refusal is { } refusal) return [new ReadResult.Refused(refusal.File, refusal.Code, refusal.Reason)];
        return file.Path == ImportPath.StandardInput ? readers.Read(Console.OpenStandardInput(), file.Path) : readers.ReadFile(file.Path);
    }

    private void Tell(ReadResult.Refused refused)
    {
        Refused++;
        Console.Error.WriteLine($"newsgraphql: {refused.Origin}: {refused.Reason} [{refused.Code}]");
    }
}
