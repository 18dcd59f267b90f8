using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsGraphQL.Data;

/// <summary>Short lists of small numbers (spans, mentions) in one text column: "12 24 0 40 44 1".</summary>
/// <remarks>Spans are only read together with the row that they belong to and never searched by, so a table of their own would cost millions
/// of rows and two indexes for nothing.</remarks>
internal static class PackedNumbers
{
    /// <summary>Maps a list of <typeparamref name="T"/> to one column.</summary>
    public static PropertyBuilder<ImmutableArray<T>> IsPacked<T>(
        this PropertyBuilder<ImmutableArray<T>> property, int width, Func<T, int[]> numbers, Func<ReadOnlyMemory<int>, T> item) =>
        property.HasConversion(
            list => Pack(list, numbers),
            text => Unpack(text, width, item),
            new ValueComparer<ImmutableArray<T>>((a, b) => Same(a, b), list => list.Length, list => list));

    private static string Pack<T>(ImmutableArray<T> list, Func<T, int[]> numbers) =>
        list.IsDefaultOrEmpty ? "" : string.Join(' ', list.SelectMany(numbers).Select(n => n.ToString(CultureInfo.InvariantCulture)));

    private static ImmutableArray<T> Unpack<T>(string text, int width, Func<ReadOnlyMemory<int>, T> item)
    {
        if (text.Length == 0) return [];
        var numbers = Array.ConvertAll(text.Split(' '), n => int.Parse(n, CultureInfo.InvariantCulture));
        var list = ImmutableArray.CreateBuilder<T>(numbers.Length / width);
        for (var at = 0; at + width <= numbers.Length; at += width) list.Add(item(numbers.AsMemory(at, width)));
        return list.ToImmutable();
    }

    private static bool Same<T>(ImmutableArray<T> a, ImmutableArray<T> b) =>
        a.IsDefaultOrEmpty ? b.IsDefaultOrEmpty : !b.IsDefaultOrEmpty && a.AsSpan().SequenceEqual(b.AsSpan(), EqualityComparer<T>.Default);
}
