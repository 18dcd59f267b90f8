using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>A paragraph of the article's own text: not the headline, a byline, a related link or page furniture.</summary>
/// <param name="Index">Its place among the paragraphs, from 0.</param>
/// <param name="Span">Where it stands, without the white space around it.</param>
/// <param name="IsSubheading">Whether it is a heading between the paragraphs or a pulled line: short and no sentence.</param>
public sealed record Paragraph(int Index, TextSpan Span, bool IsSubheading = false);

/// <summary>A link to another article ("Baca Juga: …") that stands among the paragraphs but is not part of the text.</summary>
/// <param name="Headline">The other article's headline as printed.</param>
/// <param name="Url">Its address; null when the page gives none.</param>
/// <param name="Span">Where the headline stands in the body; null when it was declared beside the text.</param>
public sealed record RelatedLink(string Headline, string? Url = null, TextSpan? Span = null);

/// <summary>Where the report was filed, as printed before the first sentence.</summary>
/// <param name="Place">The place as printed, in its printed case ("JAKARTA"); empty when only an outlet is printed ("Suara.com-").</param>
/// <param name="Outlet">The outlet printed beside it ("CNN Indonesia", "ANTARA News"); null when none is.</param>
/// <param name="Span">The whole dateline, with its outlet and dash.</param>
public sealed record Dateline(string Place, string? Outlet, TextSpan Span);

/// <summary>The outlet or agency that a text names as its source ("Sumber : Associated Press / KCNA").</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Span">Where it stands in the body; null when it was declared beside the text.</param>
public sealed record SourceCredit(string Name, TextSpan? Span = null);
