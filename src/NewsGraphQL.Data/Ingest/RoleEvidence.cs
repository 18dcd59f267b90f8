using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Data.Ingest;

/// <summary>How two sets of roles speak for or against one person having both.</summary>
internal enum RoleFit
{
    /// <summary>Both name states, none in common, and no office in common: two people.</summary>
    Contradicts,

    /// <summary>They say nothing about it.</summary>
    Silent,

    /// <summary>They share a state, or an office that no state contradicts.</summary>
    Agrees,

    /// <summary>They share an office so particular that it tells people with one short name apart.</summary>
    Confirms,
}

/// <summary>A role, reduced to what can be compared.</summary>
/// <param name="Office">The words without the state's name, folded.</param>
/// <param name="CountryId">The state; null when the role names none.</param>
/// <param name="IsTitle">Whether the words start with a capital ("Presiden", not "saksi").</param>
internal sealed record RoleEvidence(string Office, int? CountryId, bool IsTitle)
{
    private readonly string[] _words = Office.Split(' ', StringSplitOptions.RemoveEmptyEntries);

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
            role.CountryCode is { } code && countries.TryGetValue(code, out var country) ? country : null,
            StartsUpper(role.Title));
    }

    /// <summary>A stored role.</summary>
    public static RoleEvidence Of(string officeKey, int? countryId, string title) => new(officeKey, countryId, StartsUpper(title));

    /// <summary>Whether one person may have both sets of roles.</summary>
    public static RoleFit Compare(IReadOnlyCollection<RoleEvidence> some, IReadOnlyCollection<RoleEvidence> others)
    {
        var sameOffice = false;
        var agrees = false;
        foreach (var one in some)
        {
            foreach (var other in others)
            {
                var office = one.SharesOffice(other);
                if (office && one.IsParticularWith(other)) return RoleFit.Confirms;
                sameOffice |= office;
                agrees |= one.CountryId is not null && one.CountryId == other.CountryId || office && (one.CountryId is null || other.CountryId is null);
            }
        }
        if (agrees) return RoleFit.Agrees;
        return !sameOffice && some.Any(r => r.CountryId is not null) && others.Any(r => r.CountryId is not null) ? RoleFit.Contradicts : RoleFit.Silent;
    }

    private static bool StartsUpper(string title) => title.Length > 0 && char.IsUpper(title[0]);

    /// <summary>"menteri" and "menteri luar negeri" may be one office; "menteri pertahanan" and "menteri luar negeri" are two.</summary>
    private bool SharesOffice(RoleEvidence other)
    {
        var (few, many) = _words.Length <= other._words.Length ? (_words, other._words) : (other._words, _words);
        return few.Length > 0 && Array.TrueForAll(few, w => many.Contains(w, StringComparer.Ordinal));
    }

    private bool IsParticularWith(RoleEvidence other) =>
        CountryId is not null && CountryId == other.CountryId
        || (CountryId is null || other.CountryId is null)
            && Office == other.Office && (_words.Length > 1 || IsTitle && other.IsTitle);
}
