using System.Xml;

namespace NewsGraphQL.Extraction.Reading;

/// <summary>What a feed says of all its items, as far as it stands before them.</summary>
internal sealed class FeedChannel
{
    /// <summary>The feed's title, mostly the outlet's name; null when none stands before the items.</summary>
    public string? Title { get; private set; }

    /// <summary>The language as declared; null when none is.</summary>
    public string? Language { get; private set; }

    /// <summary>Reads the element under the reader if it is one of the channel's facts, and goes past it.</summary>
    public bool Take(XmlReader xml)
    {
        if (xml.NodeType != XmlNodeType.Element) return false;
        if (xml.GetAttribute("lang", "http://www.w3.org/XML/1998/namespace") is { } declared) Language ??= declared;
        if (xml.IsEmptyElement) return false;
        switch (xml.LocalName)
        {
            case "title" when Title is null && xml.Depth <= 2: Title = Text(xml); return true;
            case "language" when Language is null && xml.Depth <= 2: Language = Text(xml); return true;
            default: return false;
        }
    }

    // An element with elements inside has no text of its own; passing it over node by node is safe.
    private static string? Text(XmlReader xml)
    {
        var depth = xml.Depth;
        string? text = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) text ??= xml.Value;
        }

        if (xml.NodeType == XmlNodeType.EndElement) xml.Read();
        return text;
    }
}
