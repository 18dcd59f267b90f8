using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using GraphQL;
using GraphQL.Types;
using NewsGraphQL.Server.Conventions.Filtering;
using NewsGraphQL.Server.Conventions.Nodes;

namespace NewsGraphQL.Server.Tests.Conventions.Filtering;

/// <summary>What each filter means, said a second time and plainly, over objects in memory. It shares no code with the expressions that SQL is made of.</summary>
internal static class FilterOracle
{
    /// <summary>Whether <paramref name="value"/> fits <paramref name="where"/>.</summary>
    /// <param name="filter">The input type of the condition.</param>
    /// <param name="where">The fields given.</param>
    /// <param name="value">An object, a list or a plain value; null when absent.</param>
    public static bool Fits(IFilterInput filter, IDictionary<string, object?> where, object? value) =>
        where.All(entry => Fits(filter, entry.Key, entry.Value, value));

    private static bool Fits(IFilterInput filter, string name, object? given, object? value) => name switch
    {
        "and" => Each(given).All(each => Fits(filter, each, value)),
        "or" => Each(given) is [] or { Length: > 0 } && (Each(given).Length == 0 || Each(given).Any(each => Fits(filter, each, value))),
        "not" => !Fits(filter, Map(given), value),
        _ when filter is OperationFilterInput => Operator(name, given, value),
        _ when filter.GetType().Name.StartsWith("ListFilterInput", StringComparison.Ordinal) => Quantifier((IFilterInput)Inner(filter, "some"), name, given, Items(value)),
        _ => Fits((IFilterInput)Inner(filter, name), Map(given), Member(filter, name, value)),
    };

    private static bool Quantifier(IFilterInput item, string name, object? given, object?[] items) => name switch
    {
        "any" => items.Length > 0 == (bool)given!,
        "some" => items.Any(each => Fits(item, Map(given), each)),
        "none" => !items.Any(each => Fits(item, Map(given), each)),
        _ => items.All(each => Fits(item, Map(given), each)),
    };

    private static bool Operator(string name, object? given, object? value) => name switch
    {
        "isNull" => value is null == (bool)given!,
        "eq" => Same(value, given),
        "in" => ((IEnumerable)given!).Cast<object?>().Any(each => Same(value, each)),
        "gt" => Compared(value, given) > 0,
        "gte" => Compared(value, given) >= 0,
        "lt" => Compared(value, given) < 0,
        "lte" => Compared(value, given) <= 0,
        "contains" => value is string text && text.Contains((string)given!, StringComparison.Ordinal),
        "startsWith" => value is string text && text.StartsWith((string)given!, StringComparison.Ordinal),
        "endsWith" => value is string text && text.EndsWith((string)given!, StringComparison.Ordinal),
        "icontains" => value is string text && Folded(text).Contains(Folded((string)given!), StringComparison.Ordinal),
        "ieq" => value is string text && Folded(text) == Folded((string)given!),
        "neq" => !Same(value, given),
        _ when name[0] == 'n' => !Operator(name[1..], given, value),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "the oracle does not know this operator"),
    };

    private static bool Same(object? value, object? given) => (value, given) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (int key, string id) => GlobalId.Parse(id).Key == key,
        (DateTime time, DateTimeOffset other) => time == other.UtcDateTime,
        (double number, _) => number == Convert.ToDouble(given, CultureInfo.InvariantCulture),
        _ => value.Equals(given),
    };

    private static int? Compared(object? value, object? given) => (value, given) switch
    {
        (null, _) => null,
        (DateTime time, DateTimeOffset other) => time.CompareTo(other.UtcDateTime),
        _ => ((IComparable)value).CompareTo(Convert.ChangeType(given, value.GetType(), CultureInfo.InvariantCulture)),
    };

    // Enough for the letters of the tests: the marks fall off, and two letters have no decomposition.
    private static string Folded(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
        .ToLowerInvariant().Replace('ł', 'l').Replace('ς', 'σ');

    // A member of an absent object is absent; a list of one is empty.
    private static object? Member(IFilterInput filter, string name, object? value) =>
        value is null ? null : Accessors.Of(((IFilterMembers)filter).Members[name])(value);

    private static object?[] Items(object? list) => list is null ? [] : [.. ((IEnumerable)list).Cast<object?>()];

    private static IGraphType Inner(IFilterInput filter, string name) => ((IComplexGraphType)filter).GetField(name)!.ResolvedType!.GetNamedType();

    private static IDictionary<string, object?>[] Each(object? list) => [.. ((IEnumerable)list!).Cast<IDictionary<string, object?>>()];

    private static IDictionary<string, object?> Map(object? given) => (IDictionary<string, object?>)given!;

    /// <summary>Compiled members, so that a thousand cases do not compile them a thousand times.</summary>
    private static class Accessors
    {
        private static readonly Dictionary<LambdaExpression, Func<object, object?>> Known = [];

        public static Func<object, object?> Of(LambdaExpression member)
        {
            if (Known.TryGetValue(member, out var known)) return known;
            var target = Expression.Parameter(typeof(object));
            var body = Expression.Invoke(member, Expression.Convert(target, member.Parameters[0].Type));
            return Known[member] = Expression.Lambda<Func<object, object?>>(Expression.Convert(body, typeof(object)), target).Compile();
        }
    }
}
