using System.Collections.Immutable;
using NewsGraphQL.Extraction.Countries;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;
using NewsGraphQL.Extraction.Organizations;

namespace NewsGraphQL.Extraction.People;

/// <summary>Finds the people of an article: names are cut out, weighed, gathered by person and given their offices.</summary>
internal sealed class PersonFinder(Language language)
{
    private readonly NameLexicon lexicon = NameLexicon.Of(language);

    /// <summary>The people named in headline and paragraphs, in order of first mention.</summary>
    public ImmutableArray<ExtractedPerson> Find(
        AnalyzedText text, ImmutableArray<ExtractedOrganization> organizations, ImmutableArray<ExtractedCountry> countries)
    {
        var context = new NameContext(text, lexicon, organizations, countries);
        var forms = new NameScanner(context).Scan().ConvertAll(candidate => NameForm.Of(candidate, text));
        var drafts = new MentionClusters(context).Gather(forms);
        var roles = new RoleReader(context, organizations, countries, drafts);
        return [.. drafts.Select(draft => Person(draft, text, roles))];
    }

    private static ExtractedPerson Person(PersonDraft draft, AnalyzedText text, RoleReader roles)
    {
        var printed = draft.Mentions.Select(span => span.In(text.Body)).ToList();
        var name = FullName(draft, printed);
        return new ExtractedPerson
        {
            Name = name,
            SurfaceForms = [.. printed.Distinct(StringComparer.Ordinal).OrderByDescending(form => form == name)],
            Roles = [.. draft.Mentions.SelectMany(roles.Of).DistinctBy(role => role.Span)],
            Mentions = [.. draft.Mentions.Select((span, at) => new PersonMention(span, IsFull(printed[at], name) ? MentionForm.FullName : MentionForm.ShortName))],
        };
    }

    private static bool IsFull(string printed, string name) => string.Equals(printed, name, StringComparison.OrdinalIgnoreCase);

    // The form with the most words; of equals the one in mixed case, then the commonest, then the first.
    private static string FullName(PersonDraft draft, List<string> printed)
    {
        return printed.GroupBy(form => form, StringComparer.Ordinal)
            .OrderByDescending(group => Words(group.Key)).ThenBy(group => IsCapitals(group.Key)).ThenBy(group => group.Key.Any(IsMark))
            .ThenBy(group => IsClipped(group.Key)).ThenByDescending(group => Words(group.Key) == 1 ? group.Count() : 0)
            .ThenByDescending(group => IsOf(draft, group.Key)).ThenByDescending(group => group.Count()).First().Key;

        bool IsClipped(string form) => printed.Exists(other => other.Length > form.Length + 1 && other.StartsWith(form, StringComparison.OrdinalIgnoreCase));
        // A nickname in marks makes no name fuller.
        static int Words(string form) => form.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => !IsMark(word[0]) && !IsMark(word[^1]));
        static bool IsMark(char sign) => "\"“”‘’'«»".Contains(sign, StringComparison.Ordinal);
        static bool IsCapitals(string form) => form.Length > 4 && !form.Any(char.IsLower);
        static bool IsOf(PersonDraft draft, string form) => form.Length == string.Join(' ', draft.Words).Length;
    }
}
