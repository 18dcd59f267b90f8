using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;

namespace NewsGraphQL.Data.Exchange;

/// <summary>One line of an export of the whole graph; exactly one of its members is there, an article's companions beside it.</summary>
/// <remarks>In this order: the beginning, organizations, people, decisions, articles, changes, the end; each kind by rising key. So a line names only what came before it,
/// but for links between articles.</remarks>
internal sealed class GraphLine
{
    /// <summary>The first line.</summary>
    public GraphBeginning? Newsgraphql { get; set; }

    /// <summary>An organization, without its aliases: they stand beside the article that proves each.</summary>
    public Organization? Organization { get; set; }

    /// <summary>A person, without aliases: they stand beside the article that proves each.</summary>
    public Person? Person { get; set; }

    /// <summary>A decision by hand about who is who.</summary>
    public PersonDecision? Decision { get; set; }

    /// <summary>An article with its text and all facts.</summary>
    public Article? Article { get; set; }

    /// <summary>The aliases of people that the article is the first to prove.</summary>
    public List<PersonAlias>? PersonAliases { get; set; }

    /// <summary>The aliases of organizations that the article is the first to prove.</summary>
    public List<OrganizationAlias>? OrganizationAliases { get; set; }

    /// <summary>Whom names mean in the article, as said by hand.</summary>
    public List<PersonPin>? Pins { get; set; }

    /// <summary>A write in the log of changes.</summary>
    public ArticleChange? Change { get; set; }

    /// <summary>The last line.</summary>
    public GraphEnd? End { get; set; }
}

/// <summary>The first line of an export.</summary>
/// <param name="Format">The version of the format.</param>
/// <param name="Extractor">The version of the extractor of the program that wrote it.</param>
/// <param name="LastKeys">The greatest key that each table has given, also to what is gone: no key is ever given twice.</param>
internal sealed record GraphBeginning(int Format, string Extractor, SortedDictionary<string, long> LastKeys)
{
    /// <summary>The format that this program writes, and the newest that it reads.</summary>
    public const int Current = 1;

    /// <summary>How each export begins.</summary>
    public const string Mark = "{\"newsgraphql\":";
}

/// <summary>The last line of an export: without it, the export was cut off.</summary>
/// <param name="Organizations">The organizations before it.</param>
/// <param name="People">The people before it.</param>
/// <param name="Decisions">The decisions before it.</param>
/// <param name="Articles">The articles before it.</param>
/// <param name="Quotes">Their quotes.</param>
/// <param name="Changes">The changes before it.</param>
internal sealed record GraphEnd(int Organizations, int People, int Decisions, int Articles, int Quotes, int Changes)
{
    /// <summary>Before the first line.</summary>
    public static GraphEnd Nothing => new(0, 0, 0, 0, 0, 0);

    /// <summary>The numbers after one more line.</summary>
    public GraphEnd With(GraphLine line) => new(
        Organizations + (line.Organization is null ? 0 : 1), People + (line.Person is null ? 0 : 1), Decisions + (line.Decision is null ? 0 : 1),
        Articles + (line.Article is null ? 0 : 1), Quotes + (line.Article?.Quotes.Count ?? 0), Changes + (line.Change is null ? 0 : 1));
}
