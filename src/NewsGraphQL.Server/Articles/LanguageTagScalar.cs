using System.Text.RegularExpressions;
using NewsGraphQL.Server.Conventions.Scalars;

namespace NewsGraphQL.Server.Articles;

/// <summary>A language.</summary>
internal sealed partial class LanguageTagScalar() : CodeScalar(
    "LanguageTag",
    "A language by its BCP 47 tag in lower case: `id`, `en`.",
    Pattern(),
    "https://www.rfc-editor.org/rfc/rfc5646")
{
    [GeneratedRegex(@"^[a-z]{2,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
