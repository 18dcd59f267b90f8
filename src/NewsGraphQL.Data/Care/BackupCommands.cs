namespace NewsGraphQL.Data.Care;

/// <summary>Lines for a shell that back a store up and restore it. No password is in them.</summary>
/// <param name="Backup">What makes the backup.</param>
/// <param name="Restore">What puts it in the place of the store, in their order; each may be run again.</param>
public sealed record BackupCommands(IReadOnlyList<string> Backup, IReadOnlyList<string> Restore);
