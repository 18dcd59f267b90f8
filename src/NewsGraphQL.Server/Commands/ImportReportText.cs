using System.Globalization;
using NewsGraphQL.Data.Ingest;

namespace NewsGraphQL.Server.Commands;

/// <summary>What an import did, for a person.</summary>
internal static class ImportReportText
{
    private const int MostLines = 50; // a folder of a million pictures must not bury the sums

    /// <summary>A line per refusal, then the sums.</summary>
    public static void Write(TextWriter output, IngestReport report)
    {
        foreach (var refusal in report.Refusals.Take(MostLines)) output.WriteLine($"refused {refusal.File}: {refusal.Reason} [{refusal.Code}]");
        if (report.Refused > MostLines) output.WriteLine($"... and {report.Refused - MostLines} more (--json lists them)");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Read} read: {report.Stored} stored, {report.Updated} updated, {report.Unchanged} unchanged; {report.Refused} refused{ByCode(report)}; {report.Elapsed.TotalSeconds:0.0} s"));
        if (report.Cancelled) output.WriteLine("stopped before the end; what is counted above is stored, and the same command goes on from there");
    }

    private static string ByCode(IngestReport report) =>
        report.Refused == 0 ? "" : $" ({string.Join(", ", report.RefusedByCode.Select(code => $"{code.Value} {code.Key}"))})";
}
