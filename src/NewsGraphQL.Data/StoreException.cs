namespace NewsGraphQL.Data;

/// <summary>The store cannot be used as asked, for a reason that its operator can mend: the message is one line that says which file and why.</summary>
public sealed class StoreException : Exception
{
    /// <summary>An exception without a reason.</summary>
    public StoreException() : this("the store cannot be used") { }

    /// <summary>An exception that says in one line what is wrong.</summary>
    public StoreException(string message) : base(message) { }

    /// <summary>An exception that says in one line what is wrong, and keeps the database's own error.</summary>
    public StoreException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>A stable word for programs: one of <see cref="StoreCode"/>.</summary>
    public string Code { get; init; } = StoreCode.Unusable;
}

/// <summary>Why a store cannot be used, as stable words for programs.</summary>
public static class StoreCode
{
    /// <summary>The message says why.</summary>
    public const string Unusable = "STORE_UNUSABLE";

    /// <summary>A newer version of the program made it, or the backup of it.</summary>
    public const string Newer = "STORE_NEWER";

    /// <summary>There is none.</summary>
    public const string Missing = "STORE_MISSING";

    /// <summary>Its disk has no room left. Nothing is lost: what was stored stays, and the same work can be done again once there is room.</summary>
    public const string Full = "STORE_FULL";

    /// <summary>It may be read only: a file without permission to write, a read-only disk, a standby alone.</summary>
    public const string ReadOnly = "STORE_READ_ONLY";

    /// <summary>Another program has it open.</summary>
    public const string InUse = "STORE_IN_USE";

    /// <summary>It holds articles already, and what was to come in takes an empty one.</summary>
    public const string NotEmpty = "STORE_NOT_EMPTY";

    /// <summary>The file that was to be written is there already.</summary>
    public const string FileExists = "FILE_EXISTS";

    /// <summary>The copy, the backup or the export is damaged or cut off.</summary>
    public const string Damaged = "COPY_DAMAGED";
}
