namespace NewsGraphQL.Data.Ingest;

/// <summary>How far an import is, after each input.</summary>
/// <param name="File">The input just done.</param>
/// <param name="Report">What was done so far.</param>
/// <param name="Bytes">The size of the files read to their end, in bytes.</param>
/// <param name="TotalBytes">The size of all files; null when a stream is among them.</param>
public sealed record ImportProgress(string File, IngestReport Report, long Bytes, long? TotalBytes)
{
    /// <summary>The inputs done each second, refused ones included; 0 before the first moment has passed.</summary>
    public double PerSecond => Report.Elapsed > TimeSpan.Zero ? (Report.Read + Report.Refused) / Report.Elapsed.TotalSeconds : 0;
}
