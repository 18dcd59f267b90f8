using System.Text.Json.Serialization;

namespace NewsGraphQL.Extraction.Accuracy;

/// <summary>The statements of public figures in one text. What others say stands apart and is neither asked for nor punished.</summary>
internal sealed record GoldStatements
{
    public required string Id { get; init; }

    public IReadOnlyList<GoldStatement> Statements { get; init; } = [];

    /// <summary>Everything else between marks: <c>quotation</c> (somebody says it) or <c>term</c> (nobody does).</summary>
    public IReadOnlyList<GoldNonQuote> OtherQuotes { get; init; } = [];

    public IReadOnlyList<GoldFigure> Persons { get; init; } = [];
}

/// <summary>A statement, the marks included.</summary>
internal sealed record GoldStatement(string Text, bool Direct, GoldSpeaker? Speaker);

/// <summary>Who makes a statement; <paramref name="How"/> tells how the text names them ("after cue", "katanya").</summary>
internal sealed record GoldSpeaker(string FullName, string How)
{
    /// <summary>Whether the name or the office stands beside the reporting word.</summary>
    [JsonIgnore]
    public bool IsNear => How.StartsWith("after cue", StringComparison.Ordinal) || How.StartsWith("before cue", StringComparison.Ordinal);
}

/// <summary>A public figure; only the labelled ones are asked for.</summary>
internal sealed record GoldFigure(string Name, IReadOnlyList<string> SurfaceForms, bool? Labelled);
