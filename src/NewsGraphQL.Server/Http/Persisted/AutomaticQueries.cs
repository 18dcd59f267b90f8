using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace NewsGraphQL.Server.Http.Persisted;

/// <summary>The queries that clients sent together with their hash, kept so that the hash alone is enough from then on: Apollo's automatic persisted queries.</summary>
/// <remarks>Bounded by characters: where new ones find no place, those unused for the longest time go.</remarks>
internal sealed class AutomaticQueries(IOptions<PersistedOptions> options) : IDisposable
{
    private readonly MemoryCache _texts = new(new MemoryCacheOptions { SizeLimit = options.Value.AutomaticQueryCharacters, CompactionPercentage = 0.2 });

    /// <summary>Whether any are taken.</summary>
    public bool Enabled => options.Value is { AutomaticQueryCharacters: > 0, PersistedOnly: false };

    /// <summary>The text with this hash; null when it was not sent or is not kept any more.</summary>
    public string? Find(string hash) => Enabled && _texts.TryGetValue(hash, out string? text) ? text : null;

    /// <summary>Keeps a text, which must have been found valid.</summary>
    public void Keep(string hash, string text)
    {
        if (Enabled && !_texts.TryGetValue(hash, out _)) _texts.Set(hash, text, new MemoryCacheEntryOptions { Size = text.Length });
    }

    /// <inheritdoc/>
    public void Dispose() => _texts.Dispose();
}
