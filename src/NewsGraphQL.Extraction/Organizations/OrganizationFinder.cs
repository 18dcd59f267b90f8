using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Organizations;

/// <summary>Finds the organizations of an article.</summary>
internal sealed class OrganizationFinder(Language language)
{
    private readonly OrganizationScanner scanner = new(language);

    /// <summary>The organizations named in headline and paragraphs, in order of first mention.</summary>
    public ImmutableArray<ExtractedOrganization> Find(AnalyzedText text) => OrganizationClusters.Gather(text, scanner.Scan(text));
}
