namespace NewsGraphQL.Server.Commands;

/// <summary>What the program tells the shell at its end. Listed in the help; the numbers never change their meaning.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>A fault of the program or the machine; the error output says which.</summary>
    public const int Failed = 1;

    /// <summary>The command was given wrongly, or names something that cannot be used.</summary>
    public const int Mistake = 2;

    /// <summary>The work was done, but some of the input was refused.</summary>
    public const int Refused = 3;

    /// <summary>Ended from outside (Ctrl-C), with whole articles only.</summary>
    public const int Interrupted = 130;
}
