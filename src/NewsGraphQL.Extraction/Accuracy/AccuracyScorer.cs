using System.Text.Json;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Reading;

namespace NewsGraphQL.Extraction.Accuracy;

/// <summary>Runs extraction over annotated texts and counts what is right.</summary>
/// <remarks>
/// A corpus is a folder with <c>texts/</c> (one file an article, of any form that can be read) and, under the same names with the ending <c>.json</c>,
/// <c>annotations/</c> of whole articles or <c>gold/</c> of statements by public figures.
/// </remarks>
public sealed class AccuracyScorer(NewsExtractor extractor)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly NewsReaders readers = new();

    /// <summary>Scores the corpus in <paramref name="folder"/>; articles in the order of their names.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder has no <c>texts</c>, or neither <c>annotations</c> nor <c>gold</c>.</exception>
    /// <exception cref="InvalidDataException">An annotation is not in the format; the message names the file.</exception>
    public AccuracyReport Score(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var texts = Path.Combine(folder, "texts");
        if (!Directory.Exists(texts)) throw new DirectoryNotFoundException($"{texts}: no such folder");
        var annotations = Path.Combine(folder, "annotations");
        if (Directory.Exists(annotations)) return ScoreAll<GoldArticle>(texts, annotations, article => article.Language, (gold, found, boards, misses) => new ArticleScorer(gold, found, boards, misses).Score());
        var gold = Path.Combine(folder, "gold");
        if (Directory.Exists(gold)) return ScoreAll<GoldStatements>(texts, gold, _ => null, (one, found, boards, misses) => new StatementScorer(one, found, boards, misses).Score());
        throw new DirectoryNotFoundException($"{folder}: neither annotations nor gold");
    }

    private AccuracyReport ScoreAll<TGold>(
        string texts, string annotations, Func<TGold, string?> language, Action<TGold, ExtractedArticle, IReadOnlyList<ScoreBoard>, List<string>> score)
    {
        var all = new ScoreBoard("all");
        var languages = new SortedDictionary<string, ScoreBoard>(StringComparer.Ordinal);
        List<string> misses = [], unread = [];
        foreach (var path in Directory.EnumerateFiles(texts).Order(StringComparer.Ordinal))
        {
            var annotation = Path.Combine(annotations, Path.GetFileNameWithoutExtension(path) + ".json");
            if (!File.Exists(annotation))
            {
                unread.Add($"{path}: no annotation");
                continue;
            }

            var gold = ReadGold<TGold>(annotation);
            var read = readers.ReadFile(path).FirstOrDefault();
            if (read is ReadResult.Refused refused) unread.Add($"{path}: {refused.Code} {refused.Reason}");
            // A text that was not read counts with nothing found.
            var found = extractor.Extract(read is ReadResult.Read item ? item.Document : new NewsDocument(string.Empty));
            var name = language(gold) ?? found.Language;
            if (!languages.TryGetValue(name, out var board)) languages.Add(name, board = new ScoreBoard(name));
            score(gold, found, [all, board], misses);
        }

        return new AccuracyReport([all, .. languages.Values], misses, unread);
    }

    private static TGold ReadGold<TGold>(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<TGold>(stream, Format) ?? throw new InvalidDataException($"{path}: holds null");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}: {error.Message}", error);
        }
    }
}
