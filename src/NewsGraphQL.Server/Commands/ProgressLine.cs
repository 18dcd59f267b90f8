namespace NewsGraphQL.Server.Commands;

/// <summary>How far long work is: a line that moves in a terminal, a new line every few seconds in a log. Short work shows nothing.</summary>
/// <param name="output">Where it goes: the error output, so that a report on the standard output stays clean.</param>
/// <param name="terminal">Whether a line may be written over.</param>
/// <param name="clock">Tells when the next line is due.</param>
/// <param name="words">What the line says.</param>
internal sealed class ProgressLine<T>(TextWriter output, bool terminal, TimeProvider clock, Func<T, string> words) : IProgress<T>
{
    private static readonly TimeSpan TerminalPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LogPause = TimeSpan.FromSeconds(5);

    private long last = clock.GetTimestamp();
    private int width;

    public void Report(T value)
    {
        if (clock.GetElapsedTime(last) < (terminal ? TerminalPause : LogPause)) return;
        last = clock.GetTimestamp();
        var line = words(value);
        output.Write(terminal ? "\r" + line.PadRight(width) : line + Environment.NewLine);
        width = line.Length;
    }

    /// <summary>Takes the moving line away, so that the report begins on a clean one.</summary>
    public void Clear()
    {
        if (terminal && width > 0) output.Write("\r" + new string(' ', width) + "\r");
    }
}
