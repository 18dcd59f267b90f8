using System.Text;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Benchmarks.Corpus;

/// <summary>A body while it is put together, with the places of its parts and its words for the search index.</summary>
internal sealed class ComposedText(string language)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _words = new();
    private readonly StringBuilder _stems = new();
    private int _paragraph = -1;

    public int Length => _text.Length;

    public string Text => _text.ToString();

    public List<TextSpan> Paragraphs { get; } = [];

    /// <summary>The place in the words for the index: what is added from here on is <see cref="IndexedSince"/>.</summary>
    public (int Words, int Stems) IndexMark => (_words.Length, _stems.Length);

    /// <summary>Adds whole words or marks; between two pieces of words stands a space or a mark.</summary>
    public TextSpan Add(string piece)
    {
        var indexed = IndexedPiece.Of(language, piece);
        Join(_words, indexed.Words);
        Join(_stems, indexed.Stems);
        return AddUnindexed(piece);
    }

    /// <summary>Adds what is no part of a paragraph.</summary>
    public TextSpan AddUnindexed(string text)
    {
        _text.Append(text);
        return new TextSpan(_text.Length - text.Length, _text.Length);
    }

    public IndexedPiece IndexedSince((int Words, int Stems) mark) =>
        new(_words.ToString(mark.Words, _words.Length - mark.Words).TrimStart(), _stems.ToString(mark.Stems, _stems.Length - mark.Stems).TrimStart());

    /// <summary>Begins a paragraph; the one before ends.</summary>
    /// <returns>Its number.</returns>
    public int BeginParagraph()
    {
        EndParagraph();
        _text.Append('\n');
        _paragraph = _text.Length;
        return Paragraphs.Count;
    }

    public void EndParagraph()
    {
        if (_paragraph >= 0) Paragraphs.Add(new TextSpan(_paragraph, _text.Length));
        _paragraph = -1;
    }

    private static void Join(StringBuilder all, string more)
    {
        if (more.Length == 0) return;
        if (all.Length > 0) all.Append(' ');
        all.Append(more);
    }
}
