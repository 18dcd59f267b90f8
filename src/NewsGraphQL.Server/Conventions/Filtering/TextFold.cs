using System.Linq.Expressions;

namespace NewsGraphQL.Server.Conventions.Filtering;

/// <summary>A function that makes texts alike which differ in case and diacritics only, known both to .NET and to the database.</summary>
/// <param name="function">A static method from text to text that the EF Core model maps to a database function.</param>
internal sealed class TextFold(Func<string, string> function)
{
    /// <summary>The folded text.</summary>
    public string Of(string text) => function(text);

    /// <summary>The call of the function on <paramref name="target"/>.</summary>
    public Expression Apply(Expression target) => Expression.Call(function.Method, target);
}
