using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data;
using NewsGraphQL.Server.Conventions.Nodes;

namespace NewsGraphQL.Server.Commands.People;

/// <summary><c>people list</c>: who has such a name.</summary>
internal sealed class PeopleListCommand : PeopleStoreCommand
{
    private readonly Argument<string[]> words = new("words") { Description = "Parts of a name or an alias; all people when left out", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<int> first = new("--first") { Description = "How many at most", DefaultValueFactory = _ => 50 };
    private readonly Option<bool> namesakes = new("--namesakes") { Description = "Only people who share their name with somebody else" };

    public PeopleListCommand() : base("list", "List people, those in most articles first")
    {
        Arguments.Add(words);
        Options.Add(first);
        Options.Add(namesakes);
        first.Validators.Add(result => { if (result.GetValueOrDefault<int>() < 1) result.AddError("--first must be 1 or more"); });
        Examples.Show(
            this,
            "newsgraphql people list                    # those in most articles",
            "newsgraphql people list joko wid           # with these letters in one of their names",
            "newsgraphql people list --namesakes        # two people of one name: one too many, or rightly two?",
            "newsgraphql people list widodo --json");
    }

    protected override async Task<Answer> AnswerAsync(ParseResult parsed, IServiceProvider services, CancellationToken stop)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync(stop);
        var people = db.People.AsNoTracking();
        foreach (var key in parsed.GetValue(words)!.Select(NameKey.Of).Where(k => k.Length > 0)) people = people.Where(p => p.Aliases.Any(a => a.NameKey.Contains(key)));
        if (parsed.GetValue(namesakes)) people = people.Where(p => db.People.Any(other => other.NameKey == p.NameKey && other.Id != p.Id));
        var found = await people.Select(p => new
            {
                p.Id, p.Slug, p.Name, Articles = p.ArticleLinks.Count, Quotes = p.Quotes.Count, p.FirstSeenUtc, p.LastSeenUtc,
                Role = p.Roles.OrderByDescending(r => r.SortUtc).ThenByDescending(r => r.Id).Select(r => r.Title).FirstOrDefault(),
            })
            .OrderByDescending(p => p.Articles).ThenBy(p => p.Name).ThenBy(p => p.Id).Take(parsed.GetValue(first)).ToListAsync(stop);
        return new Answer(
            found.Count == 0 ? ["nobody"] : found.Select(p => $"{p.Slug}\t{p.Name}{(p.Role is { } role ? $", {role}" : "")}\t{p.Articles} articles, {p.Quotes} quotes"),
            found.Select(p => new { id = new GlobalId("Person", p.Id).ToString(), p.Slug, p.Name, p.Role, p.Articles, p.Quotes, firstSeenAt = p.FirstSeenUtc, lastSeenAt = p.LastSeenUtc }));
    }
}
