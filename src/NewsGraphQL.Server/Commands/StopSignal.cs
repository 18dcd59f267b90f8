using System.Runtime.InteropServices;

namespace NewsGraphQL.Server.Commands;

/// <summary>Ctrl-C or SIGTERM as a token: the first asks the work to end where nothing is left half done, a second one ends the process at once.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> registrations = [];

    private readonly string told;

    /// <summary>Listens from now until it is disposed.</summary>
    /// <param name="told">What the first signal is answered with.</param>
    public StopSignal(string told = "stopping after this article; once more ends at once")
    {
        this.told = told;
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM])
            registrations.Add(PosixSignalRegistration.Create(signal, Ask));
    }

    /// <summary>Cancelled at the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
        source.Dispose();
    }

    private void Ask(PosixSignalContext context)
    {
        if (source.IsCancellationRequested) return; // the default action of the second signal ends the process
        context.Cancel = true;
        Console.Error.WriteLine($"newsgraphql: {told}");
        source.Cancel();
    }
}
