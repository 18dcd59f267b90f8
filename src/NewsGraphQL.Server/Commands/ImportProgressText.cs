using System.Globalization;
using NewsGraphQL.Data.Ingest;

namespace NewsGraphQL.Server.Commands;

/// <summary>How far an import is, in one line.</summary>
internal static class ImportProgressText
{
    /// <summary>Share, inputs, rate and time left, as far as they are known.</summary>
    public static string Of(ImportProgress at)
    {
        var done = at.TotalBytes is > 0 and var total ? string.Create(CultureInfo.InvariantCulture, $" {100.0 * at.Bytes / total:0} %") : "";
        var left = at.TimeLeft is { } time ? string.Create(CultureInfo.InvariantCulture, $", {(int)time.TotalHours:0}:{time:mm\\:ss} left") : "";
        var count = at.Report.Read + at.Report.Refused;
        return string.Create(CultureInfo.InvariantCulture, $"newsgraphql:{done} {count:N0} done, {at.Report.Refused:N0} refused, {at.PerSecond:N0} a second{left}");
    }
}
