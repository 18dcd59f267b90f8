namespace NewsGraphQL.Extraction.Reading;

/// <summary>A stream whose first bytes can be looked at before they are read; works on streams that cannot seek.</summary>
internal sealed class OpeningStream : Stream
{
    private readonly Stream rest;
    private readonly byte[] opening;
    private int position;

    public OpeningStream(Stream content, int length)
    {
        rest = content;
        var buffer = new byte[length];
        opening = buffer[..content.ReadAtLeast(buffer, length, throwOnEndOfStream: false)];
    }

    /// <summary>The first bytes, fewer only where the content is shorter.</summary>
    public ReadOnlySpan<byte> Opening => opening;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (position == opening.Length) return rest.Read(buffer);
        var count = Math.Min(buffer.Length, opening.Length - position);
        opening.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
