namespace NewsGraphQL.Extraction.Tests.Reading;

/// <summary>Gives the same bytes many times without holding them, and counts how many were taken.</summary>
internal sealed class RepeatedStream(byte[] unit, long times) : Stream
{
    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var left = (unit.Length * times) - Given;
        var at = (int)(Given % unit.Length);
        var taken = (int)Math.Min(Math.Min(count, left), unit.Length - at);
        Array.Copy(unit, at, buffer, offset, taken);
        Given += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
