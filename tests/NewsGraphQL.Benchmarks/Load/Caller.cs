using System.Buffers.Text;
using System.Net.Sockets;

namespace NewsGraphQL.Benchmarks.Load;

/// <summary>One kept connection that sends a request and reads the answer to its end, with as little work as can be: the generator must not be what is measured.</summary>
internal sealed class Caller : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[1 << 16];

    public Caller(int port) => _socket.Connect("127.0.0.1", port);

    /// <summary>The answer's body.</summary>
    /// <exception cref="InvalidOperationException">The answer is not 200, or its length is unknown.</exception>
    public ReadOnlySpan<byte> Ask(byte[] request)
    {
        for (var sent = 0; sent < request.Length;) sent += _socket.Send(request.AsSpan(sent));
        int held = 0, head;
        do held += Receive(held);
        while ((head = _buffer.AsSpan(0, held).IndexOf("\r\n\r\n"u8)) < 0);
        var fields = _buffer.AsSpan(0, head);
        if (!fields.StartsWith("HTTP/1.1 200"u8)) throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(_buffer.AsSpan(0, held)));
        var body = head + 4;
        return fields.IndexOf("Transfer-Encoding: chunked"u8) >= 0 ? Chunks(body, held) : Sized(body, held, fields);
    }

    public void Dispose() => _socket.Dispose();

    private ReadOnlySpan<byte> Sized(int body, int held, ReadOnlySpan<byte> fields)
    {
        var name = "Content-Length: "u8;
        var at = fields.IndexOf(name);
        if (at < 0 || !Utf8Parser.TryParse(fields[(at + name.Length)..], out int length, out _)) throw new InvalidOperationException("an answer without a length");
        while (held < body + length) held += Receive(held);
        return _buffer.AsSpan(body, length);
    }

    private ReadOnlySpan<byte> Chunks(int body, int held)
    {
        for (int from = body, to = body; ;)
        {
            int line;
            while ((line = _buffer.AsSpan(from, held - from).IndexOf("\r\n"u8)) < 0) held += Receive(held);
            if (!Utf8Parser.TryParse(_buffer.AsSpan(from, line), out int size, out _, 'x')) throw new InvalidOperationException("a chunk without a size");
            from += line + 2;
            while (held < from + size + 2) held += Receive(held);
            if (size == 0) return _buffer.AsSpan(body, to - body);
            _buffer.AsSpan(from, size).CopyTo(_buffer.AsSpan(to));
            (from, to) = (from + size + 2, to + size);
        }
    }

    private int Receive(int held)
    {
        if (held == _buffer.Length) Array.Resize(ref _buffer, held * 2);
        return _socket.Receive(_buffer.AsSpan(held)) is > 0 and var read ? read : throw new InvalidOperationException("the server closed the connection");
    }
}
