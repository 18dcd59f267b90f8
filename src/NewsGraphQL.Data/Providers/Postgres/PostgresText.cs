using System.Buffers;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsGraphQL.Data.Providers.Postgres;

/// <summary>Gives every text parameter a form that the server can store.</summary>
/// <remarks>PostgreSQL's text holds neither the character 0 nor half a surrogate pair. Each becomes U+FFFD, which has the same length,
/// so that every offset into the text stays true. What is stored and what is asked for go the same way.</remarks>
internal sealed class PostgresText : DbCommandInterceptor
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Suspects = SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Prepend(0).Select(unit => (char)unit)]);

    private PostgresText() { }

    /// <summary>One for the whole program, so that Entity Framework builds its services once.</summary>
    public static PostgresText Interceptor { get; } = new();

    /// <summary>The text as the server can hold it; the same object when nothing is to be changed.</summary>
    public static string Storable(string text)
    {
        var at = text.AsSpan().IndexOfAny(Suspects);
        if (at < 0) return text;
        char[]? changed = null;
        for (; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) at++;
            else if (text[at] == '\0' || char.IsSurrogate(text[at])) (changed ??= text.ToCharArray())[at] = Replacement;
        }
        return changed is null ? text : new string(changed);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Clean(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Clean(command);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return ValueTask.FromResult(result);
    }

    private static void Clean(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            if (parameter.Value is string text) parameter.Value = Storable(text);
            else if (parameter.Value is IEnumerable<string?> texts && texts.Any(t => t is not null && !ReferenceEquals(Storable(t), t)))
                parameter.Value = texts.Select(t => t is null ? null : Storable(t)).ToArray();
        }
    }
}
