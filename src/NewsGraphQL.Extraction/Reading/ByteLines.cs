namespace NewsGraphQL.Extraction.Reading;

/// <summary>Cuts a stream of bytes at its line feeds without holding more than one line.</summary>
internal sealed class ByteLines(Stream content, int longest)
{
    /// <summary>The lines without their ends; null for a line that is too long, whose bytes are passed over.</summary>
    public IEnumerable<byte[]?> Read()
    {
        var chunk = new byte[65536];
        using var line = new MemoryStream();
        var tooLong = false;
        for (int count; (count = content.Read(chunk)) > 0;)
        {
            for (var start = 0; start < count;)
            {
                var length = chunk.AsSpan(start, count - start).IndexOf((byte)'\n');
                var taken = length < 0 ? count - start : length;
                tooLong = tooLong || line.Length + taken > longest;
                if (!tooLong) line.Write(chunk, start, taken);
                start += taken + 1;
                if (length < 0) break;
                yield return tooLong ? null : line.ToArray();
                line.SetLength(0);
                tooLong = false;
            }
        }

        if (tooLong) yield return null;
        else if (line.Length > 0) yield return line.ToArray();
    }
}
