using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Organizations;

/// <summary>Gathers the mentions of one organization: by its entry in the lists, by equal words, and by an acronym that the article defines.</summary>
internal static class OrganizationClusters
{
    /// <summary>The organizations of <paramref name="mentions"/>, in the order of their first mention.</summary>
    public static ImmutableArray<ExtractedOrganization> Gather(AnalyzedText text, List<OrganizationMention> mentions)
    {
        var defined = Definitions(text, mentions);
        var clusters = new Dictionary<string, List<OrganizationMention>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var mention in mentions.Concat(Acronyms(text, mentions, defined)).OrderBy(mention => mention.Span.Start))
        {
            var form = mention.Span.In(text.Body);
            var key = defined.GetValueOrDefault(form) ?? mention.Known?.Name ?? form;
            if (!clusters.TryGetValue(key, out var cluster))
            {
                clusters[key] = cluster = [];
                order.Add(key);
            }

            cluster.Add(mention);
        }

        var acronyms = defined.GroupBy(pair => pair.Value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Key, StringComparer.Ordinal);
        return [.. order.Select(key => Organization(text, key, clusters[key], acronyms))];
    }

    private static ExtractedOrganization Organization(AnalyzedText text, string key, List<OrganizationMention> cluster, Dictionary<string, string> acronyms)
    {
        var known = cluster.Find(mention => mention.Known is not null)?.Known;
        var forms = cluster.Select(mention => mention.Span.In(text.Body)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return new ExtractedOrganization
        {
            Name = key,
            Acronym = known?.Acronym ?? acronyms.GetValueOrDefault(key),
            Kind = known?.Kind ?? cluster[0].Kind,
            CountryCode = known?.CountryCode,
            SurfaceForms = forms,
            Mentions = [.. cluster.Select(mention => mention.Span)],
        };
    }

    // "Badan Nasional Penanggulangan Bencana (BNPB)": capitals in brackets right after a name, whose letters the name has in order.
    private static Dictionary<string, string> Definitions(AnalyzedText text, List<OrganizationMention> mentions)
    {
        var defined = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (InBrackets(text, mention.Span.End) is not { } acronym) continue;
            var name = mention.Span.In(text.Body);
            if (acronym.Length < name.Length && HasLetters(name, acronym)) defined.TryAdd(acronym, mention.Known?.Name ?? name);
        }

        return defined;
    }

    private static string? InBrackets(AnalyzedText text, int end)
    {
        var open = text.TokenAt(end);
        if (open + 2 >= text.Tokens.Length || text.Of(open) is not "(" || text.Of(open + 2) is not ")") return null;
        var word = text.Text(text.Tokens[open + 1]);
        return word.Length is > 1 and < 12 && word.Count(char.IsUpper) > 1 || (word.Length > 3 && char.IsUpper(word[0])) ? word : null;
    }

    private static bool HasLetters(string name, string acronym)
    {
        var at = 0;
        foreach (var sign in name)
        {
            if (at < acronym.Length && char.ToUpperInvariant(sign) == char.ToUpperInvariant(acronym[at])) at++;
        }

        return at == acronym.Length;
    }

    private static IEnumerable<OrganizationMention> Acronyms(AnalyzedText text, List<OrganizationMention> mentions, Dictionary<string, string> defined)
    {
        if (defined.Count == 0) yield break;
        var taken = mentions.Select(mention => mention.Span.Start).ToHashSet();
        var words = defined.GetAlternateLookup<ReadOnlySpan<char>>();
        var covered = 0;
        var next = 0;
        foreach (var token in text.Tokens)
        {
            while (next < mentions.Count && mentions[next].Span.Start <= token.Start) covered = Math.Max(covered, mentions[next++].Span.End);
            if (token.Start < covered || taken.Contains(token.Start) || !words.ContainsKey(text.Of(token))) continue;
            yield return new OrganizationMention(token.Span, null, OrganizationKind.Other);
        }
    }
}
