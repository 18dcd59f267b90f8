using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>What a credited person did for the article.</summary>
public enum CreditRole
{
    /// <summary>Wrote it (penulis).</summary>
    Author,

    /// <summary>Edited it (editor, penyunting).</summary>
    Editor,

    /// <summary>Gathered the facts (reporter, pewarta).</summary>
    Reporter,

    /// <summary>Took the pictures (fotografer).</summary>
    Photographer,

    /// <summary>Translated it (penerjemah).</summary>
    Translator,

    /// <summary>Credited with a part that the page does not name.</summary>
    Contributor,
}

/// <summary>One credited person.</summary>
/// <param name="Name">The name or the initials as printed.</param>
/// <param name="Role">What the person did.</param>
/// <param name="Span">Where the name stands in the body; null when it was declared beside the text.</param>
public sealed record Credit(string Name, CreditRole Role, TextSpan? Span = null);

/// <summary>The lines that say who made the article.</summary>
/// <param name="Raw">The byline as printed, its pieces joined by a line end when they stand apart.</param>
/// <param name="Credits">The people credited, in printed order.</param>
public sealed record Byline(string Raw, ImmutableArray<Credit> Credits);
