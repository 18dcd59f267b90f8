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
}
