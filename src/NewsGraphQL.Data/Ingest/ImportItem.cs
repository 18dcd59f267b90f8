using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Reading;

namespace NewsGraphQL.Data.Ingest;

/// <summary>One input on its way into the store, at its place in the order.</summary>
/// <param name="Result">What was read.</param>
/// <param name="Position">The bytes of all files that were read up to here.</param>
internal sealed record ImportItem(ReadResult Result, long Position)
{
    /// <summary>The input ready to be written; null when it was refused or is in the store.</summary>
    public PreparedArticle? Article { get; set; }

    /// <summary>Why it is not to be written; null when it was read.</summary>
    public IngestRefusal? Refusal { get; set; } = Result is ReadResult.Refused(var at, var code, var reason) ? new IngestRefusal(at, code, reason) : null;

    /// <summary>The text; null when it was refused.</summary>
    public NewsDocument? Document => Result is ReadResult.Read(var document, _) ? document : null;

    /// <summary>How much memory it takes, in characters of its text.</summary>
    public int Weight => 1_000 + (Document?.Body.Length ?? 0);

    /// <summary>The refusal of an input on which the program failed.</summary>
    public IngestRefusal Failed(Exception fault) => new(Result.Origin, ImportCode.Internal, $"{fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}");
}
