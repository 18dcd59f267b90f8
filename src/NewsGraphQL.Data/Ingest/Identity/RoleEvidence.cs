using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Countries;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Data.Ingest.Identity;

/// <summary>How two sets of roles speak for or against one person having both, the least telling first.</summary>
internal enum RoleFit
{
    /// <summary>They name other states and no office in common, one office of two states that one person has at a time, or callings that nobody shares.</summary>
    Contradicts,

    /// <summary>They say nothing about it.</summary>
    Silent,

    /// <summary>They share a state.</summary>
    Country,

    /// <summary>They share an office that no state contradicts.</summary>
    Office,

    /// <summary>They share a calling that many have, in the same state or told in the same words.</summary>
    Calling,

    /// <summary>They share an office so particular that it tells people with one short name apart.</summary>
    Confirms,
}

/// <summary>A role, reduced to what can be compared.</summary>
/// <param name="Office">The words without the state's name, folded.</param>
/// <param name="CountryId">The state; null when the role names none.</param>
/// <param name="Title">The words as printed.</param>
internal sealed partial record RoleEvidence(string Office, int? CountryId, string Title)
{
    // Callings that do share people: a scientist of law, a scholar of religion.
    private static readonly FrozenSet<(string, string)> Neighbours = new[] { ("law", "science"), ("faith", "science"), ("law", "security") }.ToFrozenSet();

    private const int LongestGap = 40;

    private readonly OfficeMeaning _meaning = OfficeMeaning.Of(Office);

    private bool IsTitle => Title.Length > 0 && char.IsUpper(Title[0]);

    /// <summary>The role as the article prints it. The country's name is cut out by the places where the article names a country.</summary>
    public static RoleEvidence Of(ExtractedArticle article, PersonRole role, IReadOnlyDictionary<string, int> countries)
    {
        var words = new List<string>();
        var at = role.Span.Start;
        foreach (var name in article.Countries.SelectMany(c => c.Mentions).Select(m => m.Span).Where(role.Span.Contains).OrderBy(s => s.Start))
        {
            if (name.Start < at) continue;
            words.Add(NameKey.Of(new TextSpan(at, name.Start).In(article.Body)));
            at = name.End;
        }
        words.Add(NameKey.Of(new TextSpan(at, role.Span.End).In(article.Body)));
        return new RoleEvidence(
            string.Join(' ', words.Where(w => w.Length > 0)),
            (role.CountryCode ?? StateBefore(article, role.Span.Start)) is { } code && countries.TryGetValue(code, out var country) ? country : null,
            Printed.Form(role.Title));
    }

    // "Ukraine's President"; "Austrian tennis player", of which the role is only "player". The name of a state alone ("di Rusia Presiden ...") is a place.
    private static string? StateBefore(ExtractedArticle article, int start)
    {
        foreach (var (code, mention) in article.Countries.SelectMany(c => c.Mentions, (c, m) => (c.Code, m)))
        {
            var gap = start - mention.Span.End;
            if (gap is < 1 or > LongestGap) continue;
            var between = article.Body.AsSpan(mention.Span.End, gap);
            if (OwnersGap().IsMatch(between) || mention.Kind == CountryMentionKind.Demonym && Gap().IsMatch(between)) return code;
        }
        return null;
    }

    /// <summary>Whether one person may have both sets of roles, and which of <paramref name="some"/> says so most clearly.</summary>
    public static (RoleFit Fit, RoleEvidence? By) Compare(IReadOnlyCollection<RoleEvidence> some, IReadOnlyCollection<RoleEvidence> others)
    {
        var best = (Fit: RoleFit.Silent, By: (RoleEvidence?)null);
        foreach (var one in some)
        {
            foreach (var other in others)
            {
                if (one.FitWith(other) is var fit && fit > best.Fit) best = (fit, one);
            }
        }
        if (best.Fit > RoleFit.Silent) return best;
        return StatesDiffer(some, others) || CallingsDiffer(some, others) ? (RoleFit.Contradicts, null) : best;
    }

    private RoleFit FitWith(RoleEvidence other)
    {
        var sameState = CountryId is not null && CountryId == other.CountryId;
        var otherState = CountryId is not null && other.CountryId is not null && !sameState;
        if (!_meaning.Includes(other._meaning)) return sameState ? RoleFit.Country : RoleFit.Silent;
        var shared = _meaning.HasManyHolders || other._meaning.HasManyHolders;
        if (otherState) return shared || !(_meaning.HasOneHolder && other._meaning.HasOneHolder) ? RoleFit.Office : RoleFit.Silent;
        var particular = sameState || SaysTheSame(other);
        return !particular ? RoleFit.Office : shared ? RoleFit.Calling : RoleFit.Confirms;
    }

    // Without a state on either side: the whole office in the same words, two of them at least, unless it is one that a single person has.
    private bool SaysTheSame(RoleEvidence other) =>
        _meaning.Words.SequenceEqual(other._meaning.Words, StringComparer.Ordinal)
        && (_meaning.Words.Length + _meaning.Marks.Length > 1 || _meaning.HasOneHolder || IsTitle && other.IsTitle);

    private static bool StatesDiffer(IReadOnlyCollection<RoleEvidence> some, IReadOnlyCollection<RoleEvidence> others) =>
        some.Any(r => r.CountryId is not null) && others.Any(r => r.CountryId is not null);

    private static bool CallingsDiffer(IReadOnlyCollection<RoleEvidence> some, IReadOnlyCollection<RoleEvidence> others)
    {
        var (mine, its) = (Callings(some), Callings(others));
        return mine.Count > 0 && its.Count > 0 && mine.All(a => its.All(b => a != b && !Neighbours.Contains((a, b)) && !Neighbours.Contains((b, a))));
    }

    // Politics takes people from every calling, so it tells nothing apart.
    private static List<string> Callings(IReadOnlyCollection<RoleEvidence> roles)
    {
        var fields = roles.SelectMany(role => role._meaning.Fields).Distinct(StringComparer.Ordinal).ToList();
        return fields.Contains("politics", StringComparer.Ordinal) ? [] : fields;
    }

    [GeneratedRegex(@"^['’]s( \p{L}+)? \z", RegexOptions.CultureInvariant)]
    private static partial Regex OwnersGap();

    [GeneratedRegex(@"^( \p{L}+)? \z", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
