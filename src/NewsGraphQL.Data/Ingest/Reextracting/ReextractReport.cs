using System.Collections.Immutable;

namespace NewsGraphQL.Data.Ingest.Reextracting;

/// <summary>Which stored articles are read again; all, unless something is said.</summary>
public sealed record ReextractScope
{
    /// <summary>Only articles whose facts an older extractor found than this version; null for any.</summary>
    public string? OlderThan { get; init; }

    /// <summary>Only articles in this language, by its ISO 639-1 code; null for any.</summary>
    public string? Language { get; init; }

    /// <summary>Only the articles with these keys; null for any.</summary>
    public IReadOnlyCollection<int>? Articles { get; init; }

    /// <summary>Only articles with greater keys: where a run that was broken off goes on.</summary>
    public int After { get; init; }
}

/// <summary>How many facts of one kind are other ones now.</summary>
/// <param name="Added">The new ones.</param>
/// <param name="Removed">Those that are not found any more.</param>
/// <param name="Changed">Those that are the same ones and say something else.</param>
public sealed record FactChanges(int Added, int Removed, int Changed)
{
    /// <summary>Nothing.</summary>
    public static FactChanges None => new(0, 0, 0);

    /// <summary>Both together.</summary>
    public static FactChanges operator +(FactChanges one, FactChanges other) => new(one.Added + other.Added, one.Removed + other.Removed, one.Changed + other.Changed);

    /// <summary>Both together.</summary>
    public static FactChanges Add(FactChanges left, FactChanges right) => left + right;
}

/// <summary>What reading articles again did, or would do.</summary>
public sealed record ReextractReport
{
    /// <summary>The most changed articles that are named one by one.</summary>
    public const int MostNamed = 10_000;

    /// <summary>Whether nothing was written.</summary>
    public bool DryRun { get; init; }

    /// <summary>The articles that the run is about.</summary>
    public int Articles { get; init; }

    /// <summary>The articles read again so far: changed, unchanged and replaced meanwhile.</summary>
    public int Read { get; init; }

    /// <summary>Those with other facts now.</summary>
    public int Changed { get; init; }

    /// <summary>Headline, dates, byline, sources, links, paragraphs: articles in which one of them is another one.</summary>
    public int Layouts { get; init; }

    /// <summary>The quotes. One that stands where it stood keeps its id.</summary>
    public FactChanges Quotes { get; init; } = FactChanges.None;

    /// <summary>Who is named, article by article.</summary>
    public FactChanges People { get; init; } = FactChanges.None;

    /// <summary>The roles that articles give to people.</summary>
    public FactChanges Roles { get; init; } = FactChanges.None;

    /// <summary>Which organizations are named, article by article.</summary>
    public FactChanges Organizations { get; init; } = FactChanges.None;

    /// <summary>Which countries are named, article by article.</summary>
    public FactChanges Countries { get; init; } = FactChanges.None;

    /// <summary>The slugs of changed articles, at most <see cref="MostNamed"/>.</summary>
    public ImmutableArray<string> ChangedArticles { get; init; } = [];

    /// <summary>Whether the run was asked to stop before its end. What it counts is done.</summary>
    public bool Cancelled { get; init; }

    /// <summary>The key of the last article read: <see cref="ReextractScope.After"/> of a run that goes on.</summary>
    public int Last { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    internal ReextractReport With(int article, string slug, ArticleDifference? difference) => difference is not { IsNone: false }
        ? this with { Read = Read + 1, Last = article }
        : this with
        {
            Read = Read + 1, Last = article, Changed = Changed + 1, Layouts = Layouts + (difference.Layout ? 1 : 0), Quotes = Quotes + difference.Quotes, People = People + difference.People,
            Roles = Roles + difference.Roles, Organizations = Organizations + difference.Organizations, Countries = Countries + difference.Countries,
            ChangedArticles = ChangedArticles.Length < MostNamed ? ChangedArticles.Add(slug) : ChangedArticles,
        };
}
