using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Data.Ingest.Identity;

/// <summary>A person of the article at hand, before it is known who that is.</summary>
/// <param name="Extracted">What the article says.</param>
/// <param name="Roles">The article's roles, reduced to what can be compared.</param>
/// <param name="Body">The article's text, into which the mentions point.</param>
internal sealed record PersonInArticle(ExtractedPerson Extracted, IReadOnlyList<RoleEvidence> Roles, string Body)
{
    /// <summary>The full name as printed.</summary>
    public string Name { get; } = Printed.Form(Extracted.Name);

    /// <summary>The folded full name.</summary>
    public string Key { get; } = NameKey.Of(Extracted.Name);

    /// <summary>Every folded form, the full name included.</summary>
    public HashSet<string> Keys { get; } = Extracted.SurfaceForms.Append(Extracted.Name).Select(NameKey.Of).Where(k => k.Length > 0).ToHashSet(StringComparer.Ordinal);

    /// <summary>The slug wished for, should the person be new.</summary>
    public string Slug => field ??= Slugs.Of(Name, "person");

    /// <summary>The printed form of each mention.</summary>
    public IReadOnlyList<string> Mentioned => field ??= [.. Extracted.Mentions.Select(m => Printed.Form(m.Span.In(Body)))];

    /// <summary>The distinct printed forms, the full name first.</summary>
    public IReadOnlyList<string> Forms => field ??= [.. Extracted.SurfaceForms.Select(Printed.Form).Prepend(Name).Concat(Mentioned).Distinct(StringComparer.Ordinal)];

    /// <summary>The names to go by: those of several words, or the single word that is all there is.</summary>
    public IReadOnlyList<PersonName> Names => field ??= [.. Keys.Where(k => k == Key || k.Contains(' ', StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(k => PersonName.OfKey(k)!)];

    /// <summary>The keys under which those whom this may be are stored.</summary>
    public IReadOnlyList<string> Blocks => field ??= [.. Names.SelectMany(name => name.SoughtBlocks(Roles.Count > 0))
        .Concat(Roles.Count == 0 ? [] : Keys.Select(k => PersonName.OfKey(k)!).Where(name => name.IsSingle).SelectMany(name => name.StoredBlocks())).Distinct(StringComparer.Ordinal)];
}

/// <summary>A stored person whom an article may mean.</summary>
/// <param name="Id">The key.</param>
/// <param name="NameKey">The folded name.</param>
/// <param name="Names">Every form under which articles name the person.</param>
/// <param name="GivenNames">The folded names that people have said are this person's, by merging.</param>
/// <param name="Roles">The latest roles.</param>
internal sealed record KnownPerson(int Id, string NameKey, IReadOnlyList<PersonName> Names, IReadOnlySet<string> GivenNames, IReadOnlyCollection<RoleEvidence> Roles)
{
    /// <summary>Whether only a single word is known of the name.</summary>
    public bool IsKnownByOneWord { get; } = !NameKey.Contains(' ', StringComparison.Ordinal);
}

/// <summary>What is settled about an article's people before anything is compared.</summary>
/// <param name="Forms">The people of the article's older version, with the folded forms that it used.</param>
/// <param name="Pins">Whom a folded name means in this article, as people have said by hand.</param>
internal sealed record SettledPeople(IReadOnlyDictionary<int, HashSet<string>> Forms, IReadOnlyDictionary<string, int> Pins)
{
    /// <summary>Nothing: the article is new.</summary>
    public static SettledPeople None { get; } = new(new Dictionary<int, HashSet<string>>(), new Dictionary<string, int>());
}

/// <summary>Who is meant, and why.</summary>
/// <param name="PersonId">The stored person.</param>
/// <param name="Evidence">What made it that person.</param>
/// <param name="Role">The words of the article's role that the decision needed; null when the name was enough.</param>
internal sealed record PersonLink(int PersonId, People.AliasEvidence Evidence, string? Role = null);
