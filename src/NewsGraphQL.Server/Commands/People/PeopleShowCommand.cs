using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data;
using NewsGraphQL.Server.Conventions.Nodes;

namespace NewsGraphQL.Server.Commands.People;

/// <summary><c>people show</c>: what is known of one person, and why.</summary>
internal sealed class PeopleShowCommand : PeopleStoreCommand
{
    private const int Shown = 20;

    private readonly Argument<string> person = PersonArgument("person", "Who");

    public PeopleShowCommand() : base("show", "Show a person's names with their evidence, roles and articles")
    {
        Arguments.Add(person);
        Examples.Show(
            this,
            "newsgraphql people show joko-widodo",
            "newsgraphql people show \"Joko Widodo\" --json");
    }

    protected override async Task<Answer> AnswerAsync(ParseResult parsed, IServiceProvider services, CancellationToken stop)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync(stop);
        var who = await PersonFinder.PersonAsync(db, parsed.GetValue(person)!, stop);
        var aliases = await db.PersonAliases.Where(a => a.PersonId == who.Id).OrderBy(a => a.Name)
            .Select(a => new { a.Name, a.Evidence, Role = a.EvidenceRole, Article = a.Article!.Slug }).ToListAsync(stop);
        var roles = await db.PersonRoles.Where(r => r.PersonId == who.Id).OrderByDescending(r => r.SortUtc).ThenByDescending(r => r.Id).Take(Shown)
            .Select(r => new { r.Title, Article = r.Article!.Slug }).ToListAsync(stop);
        var articles = await db.ArticlePeople.Where(l => l.PersonId == who.Id).OrderByDescending(l => l.SortUtc).ThenByDescending(l => l.ArticleId).Take(Shown)
            .Select(l => new { l.Article!.Slug, l.Article.Headline, PublishedAt = l.Article.PublishedUtc }).ToListAsync(stop);
        var count = await db.ArticlePeople.CountAsync(l => l.PersonId == who.Id, stop);
        var decisions = await db.PersonDecisions.Where(d => d.PersonId == who.Id || d.OtherId == who.Id || d.SurvivorId == who.Id).OrderBy(d => d.Id).ToListAsync(stop);
        var namesakes = await db.People.Where(p => p.NameKey == who.NameKey && p.Id != who.Id).OrderBy(p => p.Slug).Select(p => p.Slug).ToListAsync(stop);
        IEnumerable<string> lines =
        [
            $"{who.Name} ({who.Slug})", "names:",
            .. aliases.Select(a => $"  {a.Name}\t{a.Evidence}{(a.Role is { } role ? $" ({role})" : "")}\t{a.Article}"),
            "roles, the latest first:", .. roles.Select(r => $"  {r.Title}\t{r.Article}").DefaultIfEmpty("  none"),
            $"articles, the newest first{(count > Shown ? $" ({Shown} of {count})" : "")}:",
            .. articles.Select(a => $"  {a.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated"}\t{a.Slug}\t{a.Headline}"),
            .. namesakes.Count > 0 ? new[] { $"others of this name: {string.Join(", ", namesakes)}" } : [],
            .. decisions.Select(d => $"decision {PeopleDecisionsCommand.Line(d)}"),
        ];
        return new Answer(lines, new
        {
            id = new GlobalId("Person", who.Id).ToString(), who.Slug, who.Name, aliases, roles, articles, articleCount = count, namesakes,
            decisions = decisions.Select(PeopleDecisionsCommand.Json),
        });
    }
}
