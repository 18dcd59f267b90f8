namespace NewsGraphQL.Data.Ingest;

/// <summary>How far an import is, told each time that articles were stored.</summary>
/// <param name="File">The input just done.</param>
/// <param name="Report">What was done so far.</param>
/// <param name="Bytes">How much of the files is done, in bytes as they lie on the disk.</param>
/// <param name="TotalBytes">The size of all files; null when a stream is among them, and while they are still being counted.</param>
public sealed record ImportProgress(string File, IngestReport Report, long Bytes, long? TotalBytes)
{
    /// <summary>The inputs done each second, refused ones included; 0 before the first moment has passed.</summary>
    public double PerSecond => Report.Elapsed > TimeSpan.Zero ? (Report.Read + Report.Refused) / Report.Elapsed.TotalSeconds : 0;

    /// <summary>How long the rest may take, if it goes on as so far; null while that cannot be told.</summary>
    public TimeSpan? TimeLeft => TotalBytes is { } total && Bytes > 0 && total >= Bytes ? Report.Elapsed * ((double)(total - Bytes) / Bytes) : null;
}
