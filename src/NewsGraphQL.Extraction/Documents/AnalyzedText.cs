using System.Collections.Immutable;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Documents;

/// <summary>The headline and the paragraphs of an article, cut into sentences and tokens. What stands elsewhere in the body has no token.</summary>
internal sealed class AnalyzedText
{
    private AnalyzedText(string body, ArticleLayout layout, Language language, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        Body = body;
        Layout = layout;
        Language = language;
        Tokens = tokens;
        Sentences = sentences;
    }

    /// <summary>The text that all spans point into.</summary>
    public string Body { get; }

    /// <summary>What each line of the body is.</summary>
    public ArticleLayout Layout { get; }

    /// <summary>The language of the text.</summary>
    public Language Language { get; }

    /// <summary>The article's own paragraphs in order.</summary>
    public ImmutableArray<Paragraph> Paragraphs => Layout.Paragraphs;

    /// <summary>The sentences of headline and paragraphs in the order of the body.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The tokens of headline and paragraphs in the order of the body.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>Cuts the headline and the paragraphs that <paramref name="layout"/> found in <paramref name="body"/>.</summary>
    public static AnalyzedText Of(string body, ArticleLayout layout, Language language) => Of(body, layout, language, new SentenceSplitter(language));

    /// <summary>The same with a splitter that is already built.</summary>
    public static AnalyzedText Of(string body, ArticleLayout layout, Language language, SentenceSplitter splitter)
    {
        var tokens = new List<Token>(body.Length / 5);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var stretches = layout.Paragraphs.Select(paragraph => (paragraph.Span, paragraph.Index)).ToList();
        if (layout.HeadlineSpan is { } headline) stretches.Add((headline, Sentence.Headline));
        var done = 0;
        foreach (var (span, paragraph) in stretches.OrderBy(stretch => stretch.Span.Start).ThenBy(stretch => stretch.Item2))
        {
            if (span.Start < done) continue;
            var first = tokens.Count;
            Tokenizer.Read(body, span, tokens);
            splitter.Split(body, tokens, first, tokens.Count, paragraph, sentences);
            done = span.End;
        }

        return new AnalyzedText(body, layout, language, [.. tokens], sentences.ToImmutable());
    }

    /// <summary>The text of a token, without a copy.</summary>
    public ReadOnlySpan<char> Of(Token token) => Body.AsSpan(token.Start, token.Span.Length);

    /// <summary>The text of the token at <paramref name="index"/>, without a copy.</summary>
    public ReadOnlySpan<char> Of(int index) => Of(Tokens[index]);

    /// <summary>The text of a token as a string of its own.</summary>
    public string Text(Token token) => Body[token.Start..token.End];

    /// <summary>The index of the first token that ends after <paramref name="position"/>; the number of tokens when none does.</summary>
    public int TokenAt(int position)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].End > position) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>The index of the sentence that holds <paramref name="position"/> or, between sentences, of the next; the number of sentences after the last.</summary>
    public int SentenceAt(int position)
    {
        var (low, high) = (0, Sentences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Span.End > position) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
