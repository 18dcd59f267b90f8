using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Ingest.Identity;

namespace NewsGraphQL.Server.Commands.People;

/// <summary><c>people</c>: who is who, and correcting it by hand.</summary>
internal sealed class PeopleCommand : Command
{
    public PeopleCommand() : base("people", "Find people in the store, and correct by hand who is who")
    {
        Subcommands.Add(new PeopleListCommand());
        Subcommands.Add(new PeopleShowCommand());
        Subcommands.Add(new PeopleMergeCommand());
        Subcommands.Add(new PeopleSplitCommand());
        Subcommands.Add(new PeopleDecisionsCommand());
        Subcommands.Add(new PeopleUndoCommand());
        Subcommands.Add(new PeopleAccuracyCommand());
        Examples.Show(
            this,
            "newsgraphql people list widodo                                # who has such a name",
            "newsgraphql people show joko-widodo                           # names with their evidence, roles, articles",
            "newsgraphql people merge joko-widodo jokowi                   # the second is the first: its slug and id lead there from now on",
            "newsgraphql people split ali-rahmat --articles final-piala-4  # these articles mean somebody else of that name",
            "newsgraphql people decisions                                  # what was decided by hand, with numbers",
            "newsgraphql people undo 3                                     # take decision 3 back");
    }
}

/// <summary>A command about people that works on a store and answers in words or in JSON.</summary>
internal abstract class PeopleStoreCommand : Command
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    private readonly Option<string?> store = StoreOption.Create();
    private readonly Option<bool> json = new("--json") { Description = "Print the answer as JSON" };

    protected PeopleStoreCommand(string name, string description) : base(name, description)
    {
        Options.Add(store);
        Options.Add(json);
        SetAction(RunAsync);
    }

    /// <summary>A person on the command line.</summary>
    protected static Argument<string> PersonArgument(string name, string description) => new(name) { Description = $"{description}: a slug, an id from GraphQL, or a name that nobody else has" };

    /// <summary>Does the work.</summary>
    /// <returns>What to print, as lines of text and as JSON.</returns>
    protected abstract Task<Answer> AnswerAsync(ParseResult parsed, IServiceProvider services, CancellationToken stop);

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var at = StoreOption.For(parsed.GetValue(store));
        await using var services = new ServiceCollection().AddLogging().AddNewsStore(at).BuildServiceProvider();
        await services.GetRequiredService<NewsStore>().OpenForCommandAsync(stop);
        try
        {
            var answer = await AnswerAsync(parsed, services, stop);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(answer.Json, Indented));
            else foreach (var line in answer.Lines) await output.WriteLineAsync(line);
            return ExitCode.Done;
        }
        catch (DecisionException refused)
        {
            throw new UserErrorException(refused.Message);
        }
    }

    /// <summary>What a command answers.</summary>
    protected sealed record Answer(IEnumerable<string> Lines, object Json);
}
