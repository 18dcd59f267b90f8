namespace NewsGraphQL.Extraction.Articles;

/// <summary>What a line of a document is for.</summary>
internal enum LineKind
{
    /// <summary>The article's own text, as far as no finder has claimed the line.</summary>
    Text,

    /// <summary>The article's headline.</summary>
    Headline,

    /// <summary>Section, outlet and time of publication.</summary>
    Publication,

    /// <summary>Who made the article.</summary>
    Byline,

    /// <summary>The outlets that the article is taken from.</summary>
    Source,

    /// <summary>A link to another article, or the label over such links.</summary>
    Related,

    /// <summary>Advertisements, share buttons, captions, tags, copyright: what the page put between.</summary>
    Furniture,
}
