using System.Collections.Frozen;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace NewsGraphQL.Server.Http.Persisted;

/// <summary>The operations that the operator gave out, by id and by hash. Read once, at the start.</summary>
internal sealed class PersistedOperations
{
    private readonly FrozenDictionary<string, string> _byId;
    private readonly FrozenDictionary<string, string> _byHash;

    /// <summary>Reads the configured folder.</summary>
    /// <exception cref="SettingException">It cannot be read, or one id names two texts.</exception>
    public PersistedOperations(IOptions<PersistedOptions> options)
    {
        if (options.Value is { PersistedOnly: true, PersistedOperations: "" }) throw new SettingException("--persisted-only needs a folder: name it with --persisted-operations");
        var (byId, byHash) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var (id, text, file) in options.Value.PersistedOperations is { Length: > 0 } folder ? PersistedFolder.Read(folder) : [])
        {
            if (byId.TryGetValue(id, out var other) && other != text) throw new SettingException($"{file}: the id {id} is another operation's, too");
            (byId[id], byHash[OperationHash.Of(text)]) = (text, text);
        }

        (_byId, _byHash) = (byId.ToFrozenDictionary(StringComparer.Ordinal), byHash.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>How many there are.</summary>
    public int Count => _byHash.Count;

    /// <summary>The text with this id: its file's name, what its manifest says, or its hash with or without <c>sha256:</c>; null when there is none.</summary>
    public string? Find(string id) =>
        OperationHash.In(id) is { } hash ? _byHash.GetValueOrDefault(hash) ?? _byId.GetValueOrDefault(id) : _byId.GetValueOrDefault(id) ?? _byHash.GetValueOrDefault(id.ToLowerInvariant());

    /// <summary>Whether a text is one of them, to the letter.</summary>
    public bool Holds(string text) => _byHash.ContainsKey(OperationHash.Of(text));

    /// <summary>Validates every operation, so that a client finds none that cannot be executed.</summary>
    /// <exception cref="SettingException">One does not fit the schema or the limits.</exception>
    public async Task CheckAsync(IServiceProvider services, CancellationToken stop)
    {
        if (Count == 0) return;
        var schema = services.GetRequiredService<ISchema>();
        schema.Initialize();
        foreach (var (id, text) in _byId)
        {
            if (await MistakeAsync(services, schema, text, stop) is { } mistake) throw new SettingException($"the persisted operation {id} cannot be executed: {mistake}");
        }
    }

    private static async Task<string?> MistakeAsync(IServiceProvider services, ISchema schema, string text, CancellationToken stop)
    {
        try
        {
            var document = services.GetRequiredService<IDocumentBuilder>().Build(text);
            foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
            {
                var result = await services.GetRequiredService<IDocumentValidator>().ValidateAsync(new ValidationOptions
                {
                    Schema = schema, Document = document, Operation = operation, Rules = DocumentValidator.CoreRules, Variables = Inputs.Empty, Extensions = Inputs.Empty,
                    UserContext = new Dictionary<string, object?>(), RequestServices = services, CancellationToken = stop,
                });
                if (result.Errors.FirstOrDefault(error => error is not InvalidVariableError) is { } error) return error.Message; // variables come with the request
            }

            return document.Definitions.OfType<GraphQLOperationDefinition>().Any() ? null : "there is no operation in it";
        }
        catch (ExecutionError wrong)
        {
            return wrong.Message;
        }
    }
}
