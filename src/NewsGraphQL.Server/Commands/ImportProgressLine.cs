using System.Globalization;
using NewsGraphQL.Data.Ingest;

namespace NewsGraphQL.Server.Commands;

/// <summary>How far a long import is: a line that moves in a terminal, a new line every few seconds in a log. A short import shows nothing.</summary>
/// <param name="output">Where it goes: the error output, so that a report on the standard output stays clean.</param>
/// <param name="terminal">Whether a line may be written over.</param>
/// <param name="clock">Tells when the next line is due.</param>
internal sealed class ImportProgressLine(TextWriter output, bool terminal, TimeProvider clock) : IProgress<ImportProgress>
{
    private static readonly TimeSpan TerminalPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LogPause = TimeSpan.FromSeconds(5);

    private long last = clock.GetTimestamp();
    private int width;

    public void Report(ImportProgress value)
    {
        if (clock.GetElapsedTime(last) < (terminal ? TerminalPause : LogPause)) return;
        last = clock.GetTimestamp();
        var line = Line(value);
        output.Write(terminal ? "\r" + line.PadRight(width) : line + Environment.NewLine);
        width = line.Length;
    }

    /// <summary>Takes the moving line away, so that the report begins on a clean one.</summary>
    public void Clear()
    {
        if (terminal && width > 0) output.Write("\r" + new string(' ', width) + "\r");
    }

    private static string Line(ImportProgress at)
    {
        var done = at.TotalBytes is > 0 and var total ? string.Create(CultureInfo.InvariantCulture, $" {100.0 * at.Bytes / total:0} %") : "";
        var left = at.TimeLeft is { } time ? string.Create(CultureInfo.InvariantCulture, $", {(int)time.TotalHours:0}:{time:mm\\:ss} left") : "";
        var count = at.Report.Read + at.Report.Refused;
        return string.Create(CultureInfo.InvariantCulture, $"newsgraphql:{done} {count:N0} done, {at.Report.Refused:N0} refused, {at.PerSecond:N0} a second{left}");
    }
}
