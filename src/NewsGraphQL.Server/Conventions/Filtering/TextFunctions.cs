using System.Linq.Expressions;
using System.Reflection;

namespace NewsGraphQL.Server.Conventions.Filtering;

/// <summary>Comparisons of texts that the EF Core model maps to the database, so that memory and SQL agree to the letter.</summary>
/// <remarks>EF Core's own translation of <c>StartsWith</c> and <c>EndsWith</c> leaves case to the database. All three must be static methods.</remarks>
/// <param name="startsWith">Whether the first text begins with the second.</param>
/// <param name="endsWith">Whether the first text ends with the second.</param>
/// <param name="fold">Makes texts alike that differ in case and diacritics only.</param>
internal sealed class TextFunctions(Func<string, string, bool> startsWith, Func<string, string, bool> endsWith, Func<string, string> fold)
{
    private static readonly MethodInfo Holds = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;

    /// <summary>Whether <paramref name="text"/> begins with <paramref name="start"/>.</summary>
    public Expression StartsWith(Expression text, string start) => Expression.Call(startsWith.Method, text, Value(start));

    /// <summary>Whether <paramref name="text"/> ends with <paramref name="end"/>.</summary>
    public Expression EndsWith(Expression text, string end) => Expression.Call(endsWith.Method, text, Value(end));

    /// <summary>Whether <paramref name="text"/> holds <paramref name="part"/>.</summary>
    public static Expression Contains(Expression text, string part) => Expression.Call(text, Holds, Value(part));

    /// <summary>Whether <paramref name="text"/> holds <paramref name="part"/> when case and diacritics do not count.</summary>
    public Expression ContainsFolded(Expression text, string part) => Contains(Expression.Call(fold.Method, text), fold(part));

    /// <summary>Whether <paramref name="text"/> is <paramref name="other"/> when case and diacritics do not count.</summary>
    public Expression EqualsFolded(Expression text, string other) => Expression.Equal(Expression.Call(fold.Method, text), Value(fold(other)));

    private static Expression Value(string text) => Expressions.Value(text, typeof(string));
}
