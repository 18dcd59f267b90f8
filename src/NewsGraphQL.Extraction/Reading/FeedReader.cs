using System.Xml;
using System.Xml.Linq;

namespace NewsGraphQL.Extraction.Reading;

/// <summary>Reads RSS 2.0, RSS 1.0 and Atom feeds with full content, item by item. Entities and outside documents are never followed.</summary>
internal sealed class FeedReader : INewsReader
{
    private static readonly string[] Roots = ["<rss", "<feed", "<rdf:RDF"];
    private static readonly string[] Items = ["item", "entry"];

    private readonly FeedItem items = new();

    public bool Reads(string opening)
    {
        if (opening is not ['<', ..]) return false;
        var head = opening.AsSpan(0, Math.Min(opening.Length, 4000));
        foreach (var root in Roots)
        {
            var at = head.IndexOf(root, StringComparison.Ordinal);
            if (at >= 0 && head[..at].IndexOf("<html", StringComparison.OrdinalIgnoreCase) < 0) return true;
        }

        return false;
    }

    public IEnumerable<ReadResult> Read(NewsSource source)
    {
        using var text = source.OpenText();
        using var xml = XmlReader.Create(text, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
            MaxCharactersInDocument = 0,
        });
        var channel = new FeedChannel();
        var number = 0;
        while (Next(xml, channel, source, number + 1, out var item, out var refused))
        {
            number++;
            yield return item is null ? refused! : items.Read(item, channel, source.Item(number));
            if (item is null) yield break;
        }

        if (number == 0) yield return new ReadResult.Refused(source.Origin, RefusalCode.NoBody, "the feed has no items");
    }

    /// <summary>Goes on to the next item; false at the end of the feed. A mistake in the XML ends it, since nothing after can be trusted.</summary>
    private static bool Next(XmlReader xml, FeedChannel channel, NewsSource source, int number, out XElement? item, out ReadResult.Refused? refused)
    {
        (item, refused) = (null, null);
        try
        {
            while (xml.ReadState == ReadState.Initial ? xml.Read() : !xml.EOF)
            {
                if (xml.NodeType == XmlNodeType.Element && Array.IndexOf(Items, xml.LocalName) >= 0)
                {
                    if (!ReadItem(xml, out item)) refused = new(source.Item(number), RefusalCode.MalformedXml, "elements are nested too deep");
                    return true;
                }

                if (!channel.Take(xml)) xml.Read();
            }

            return false;
        }
        catch (XmlException error)
        {
            refused = new(source.Item(number), RefusalCode.MalformedXml, $"no valid XML at line {error.LineNumber}, column {error.LinePosition}");
            return true;
        }
    }

    private static bool ReadItem(XmlReader xml, out XElement? item)
    {
        item = XNode.ReadFrom(xml) as XElement;
        return item is not null;
    }
}
