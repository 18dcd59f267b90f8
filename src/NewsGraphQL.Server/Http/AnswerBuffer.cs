using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.ObjectPool;

namespace NewsGraphQL.Server.Http;

/// <summary>Where an answer is written before it is sent, so that its length is known; used again for the next one.</summary>
internal sealed class AnswerBuffer : IResettable, IDisposable
{
    /// <summary>A larger buffer is not kept.</summary>
    private const int Kept = 256 * 1024;

    private readonly ArrayBufferWriter<byte> _bytes = new(16 * 1024);
    private readonly Utf8JsonWriter _json;

    /// <summary>An empty one.</summary>
    public AnswerBuffer() => _json = new Utf8JsonWriter(_bytes, AnswerJson.Options);

    /// <summary>The buffers that are not in use.</summary>
    public static ObjectPool<AnswerBuffer> Pool { get; } = ObjectPool.Create<AnswerBuffer>();

    /// <summary>Writes into the buffer.</summary>
    public Utf8JsonWriter Json => _json;

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    /// <inheritdoc/>
    public bool TryReset()
    {
        if (_bytes.Capacity > Kept) return false;
        _bytes.ResetWrittenCount();
        _json.Reset();
        return true;
    }
}
