using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Ingest.Identity;
using NewsGraphQL.Data.People;
using NewsGraphQL.Server.Conventions.Nodes;

namespace NewsGraphQL.Server.Commands.People;

/// <summary><c>people merge</c>: two people are one.</summary>
internal sealed class PeopleMergeCommand : PeopleStoreCommand
{
    private readonly Argument<string> keep = PersonArgument("keep", "Who stays, with id, slug and name");
    private readonly Argument<string> other = PersonArgument("other", "Who is the same person");

    public PeopleMergeCommand() : base("merge", "Make one person of two; the second one's slug, id and names lead to the first from now on")
    {
        Arguments.Add(keep);
        Arguments.Add(other);
        Examples.Show(
            this,
            "newsgraphql people merge joko-widodo jokowi",
            "newsgraphql people merge joko-widodo UGVyc29uOjEy --json    # by an id from GraphQL");
    }

    protected override async Task<Answer> AnswerAsync(ParseResult parsed, IServiceProvider services, CancellationToken stop)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync(stop);
        var stays = await PersonFinder.PersonAsync(db, parsed.GetValue(keep)!, stop);
        var goes = await PersonFinder.PersonAsync(db, parsed.GetValue(other)!, stop);
        var decision = await services.GetRequiredService<PeopleByHand>().MergeAsync(stays.Id, goes.Id, stop);
        return new Answer([$"{goes.Name} ({goes.Slug}) is {stays.Name} ({stays.Slug}) now; take it back with: newsgraphql people undo {decision.Id}"], PeopleDecisionsCommand.Json(decision));
    }
}

/// <summary><c>people split</c>: one person is two.</summary>
internal sealed class PeopleSplitCommand : PeopleStoreCommand
{
    private readonly Argument<string> person = PersonArgument("person", "Who keeps all other articles");
    private readonly Option<string[]> articles = new("--articles")
    {
        Description = "The articles that mean somebody else: slugs, addresses or ids from GraphQL", Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "article",
    };
    private readonly Option<string?> name = new("--name") { Description = "The other person's name [default: as these articles print it]", HelpName = "name" };

    public PeopleSplitCommand() : base("split", "Make two people of one: some articles mean somebody else of that name")
    {
        Arguments.Add(person);
        Options.Add(articles);
        Options.Add(name);
        Examples.Show(
            this,
            "newsgraphql people split ali-rahmat --articles final-piala-asia qatar-menang-lagi",
            "newsgraphql people split ali-rahmat --articles https://example.com/a --name \"Ali Rahmat Hakim\"");
    }

    protected override async Task<Answer> AnswerAsync(ParseResult parsed, IServiceProvider services, CancellationToken stop)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync(stop);
        var from = await PersonFinder.PersonAsync(db, parsed.GetValue(person)!, stop);
        var meant = await PersonFinder.ArticlesAsync(db, parsed.GetValue(articles)!, stop);
        var decision = await services.GetRequiredService<PeopleByHand>().SplitAsync(from.Id, [.. meant], parsed.GetValue(name), stop);
        return new Answer([$"{meant.Distinct().Count()} articles mean {decision.OtherName} ({decision.OtherSlug}) now; take it back with: newsgraphql people undo {decision.Id}"], PeopleDecisionsCommand.Json(decision));
    }
}

/// <summary><c>people undo</c>: a decision is taken back.</summary>
internal sealed class PeopleUndoCommand : PeopleStoreCommand
{
    private readonly Argument<int> number = new("decision") { Description = "Its number: newsgraphql people decisions lists them" };

    public PeopleUndoCommand() : base("undo", "Take a merge or a split back")
    {
        Arguments.Add(number);
        Examples.Show(this, "newsgraphql people undo 3");
    }

    protected override async Task<Answer> AnswerAsync(ParseResult parsed, IServiceProvider services, CancellationToken stop)
    {
        var decision = await services.GetRequiredService<PeopleByHand>().UndoAsync(parsed.GetValue(number), stop);
        return new Answer([$"undone: {PeopleDecisionsCommand.Line(decision)}"], PeopleDecisionsCommand.Json(decision));
    }
}

/// <summary><c>people decisions</c>: what was decided by hand.</summary>
internal sealed class PeopleDecisionsCommand : PeopleStoreCommand
{
    public PeopleDecisionsCommand() : base("decisions", "List what was decided by hand, the latest first") =>
        Examples.Show(this, "newsgraphql people decisions", "newsgraphql people decisions --json");

    /// <summary>A decision for people.</summary>
    public static string Line(PersonDecision decision) => string.Create(CultureInfo.InvariantCulture,
        $"{decision.Id}\t{decision.DecidedUtc:yyyy-MM-dd HH:mm}\t{(decision.Kind == PersonDecisionKind.Merge ? "merge of" : "split off:")} {decision.OtherName} ({decision.OtherSlug}){(decision.UndoneUtc is { } undone ? $", undone {undone:yyyy-MM-dd HH:mm}" : "")}");

    /// <summary>A decision for programs.</summary>
    public static object Json(PersonDecision decision) => new
    {
        decision = decision.Id, decision.Kind, person = Id(decision.PersonId), other = new { id = Id(decision.OtherId), slug = decision.OtherSlug, name = decision.OtherName },
        leadsTo = decision.SurvivorId is { } survivor ? Id(survivor) : null, decidedAt = decision.DecidedUtc, undoneAt = decision.UndoneUtc,
    };

    protected override async Task<Answer> AnswerAsync(ParseResult parsed, IServiceProvider services, CancellationToken stop)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync(stop);
        var all = await db.PersonDecisions.AsNoTracking().OrderByDescending(d => d.Id).ToListAsync(stop);
        return new Answer(all.Count == 0 ? ["nothing was decided by hand"] : all.Select(Line), all.Select(Json));
    }

    private static string Id(int person) => new GlobalId("Person", person).ToString();
}
