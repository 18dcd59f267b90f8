using System.Text.Json;

namespace NewsGraphQL.Data.Ingest.Identity;

/// <summary>What a decision moved from one person to another, so that it can be moved back.</summary>
/// <param name="Articles">The articles of which everything was moved.</param>
/// <param name="Parts">What was moved in articles that name both people.</param>
internal sealed record MovedFacts(IReadOnlyList<int> Articles, IReadOnlyList<MovedPart> Parts)
{
    /// <summary>As it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>As it was stored.</summary>
    public static MovedFacts Of(string json) => JsonSerializer.Deserialize<MovedFacts>(json)!;
}

/// <summary>What was moved in one article that names both people.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Forms">The forms of the name, as printed.</param>
/// <param name="Roles">The keys of the roles.</param>
/// <param name="Said">The keys of the quotes that the person speaks.</param>
/// <param name="About">The keys of the quotes that name the person.</param>
internal sealed record MovedPart(int ArticleId, IReadOnlyList<string> Forms, IReadOnlyList<int> Roles, IReadOnlyList<int> Said, IReadOnlyList<int> About);
