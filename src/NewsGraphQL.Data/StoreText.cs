using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Data;

/// <summary>Comparisons of texts that mean the same in .NET and in the database: by code unit, in every culture.</summary>
/// <remarks>Entity Framework translates <see cref="string.StartsWith(string)"/> to LIKE, which ignores the case of some letters on SQLite and none elsewhere,
/// and which no index serves; in memory it asks the culture. These do neither.</remarks>
public static class StoreText
{
    /// <summary>Whether <paramref name="text"/> begins with exactly these characters. An index on the column serves it.</summary>
    public static bool StartsWith(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>Whether <paramref name="text"/> ends with exactly these characters.</summary>
    public static bool EndsWith(string text, string suffix) => text.EndsWith(suffix, StringComparison.Ordinal);

    /// <summary>The text in lower case and without diacritics, in any script. Texts that differ in nothing else become equal; punctuation and spaces stay.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        foreach (var rune in NameKey.Normalized(text).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) continue;
            folded.Append(rune.Value == 'ς' ? "σ" : NameKey.Folded(rune)); // the sigma that ends a word
        }

        return folded.ToString();
    }

    /// <summary>Tells Entity Framework the database's forms of these functions.</summary>
    internal static ModelBuilder HasStoreText(this ModelBuilder model)
    {
        var text = typeof(StoreText);
        model.HasDbFunction(text.GetMethod(nameof(Fold))!).HasName(FoldFunction).IsBuiltIn();
        model.HasDbFunction(text.GetMethod(nameof(StartsWith))!).HasTranslation(StoreTextSql.StartsWith);
        model.HasDbFunction(text.GetMethod(nameof(EndsWith))!).HasTranslation(StoreTextSql.EndsWith);
        return model;
    }

    /// <summary>The database's name of <see cref="Fold"/>; a provider registers it where the database has no such function.</summary>
    internal const string FoldFunction = "fold_text";
}
