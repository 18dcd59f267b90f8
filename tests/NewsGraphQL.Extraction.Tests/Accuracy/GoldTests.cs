using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsGraphQL.Extraction.Tests.Accuracy;

/// <summary>Our own annotations fit their texts, so that a miss is never a slip of an offset.</summary>
public sealed class GoldTests
{
    public static TheoryData<string> Ids => [.. Directory.GetFiles(Path.Combine(Corpora.Gold, "annotations"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Ids))]
    public void Annotation_belongs_to_its_text(string id) =>
        Assert.Equal(Annotation(id).GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(TextPath(id)))));

    [Theory, MemberData(nameof(Ids))]
    public void Every_offset_cuts_its_words_out_of_the_text(string id)
    {
        var runes = File.ReadAllText(TextPath(id)).EnumerateRunes().ToArray();
        foreach (var list in (string[])["quotes", "indirect"])
        {
            foreach (var entry in Annotation(id).GetProperty(list).EnumerateArray())
                Assert.Equal(entry.GetProperty("text").GetString(), Cut(runes, entry.GetProperty("start").GetInt32(), entry.GetProperty("end").GetInt32()));
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Every_speaker_is_among_the_people(string id)
    {
        var annotation = Annotation(id);
        var people = annotation.GetProperty("people").EnumerateArray().Select(p => p.GetProperty("name").GetString()).ToHashSet();
        Assert.All(annotation.GetProperty("quotes").EnumerateArray().Concat(annotation.GetProperty("indirect").EnumerateArray()),
            quote => Assert.True(quote.GetProperty("speaker").GetString() is not { } name || people.Contains(name)));
    }

    [Fact]
    public void Sample_articles_are_part_of_the_corpus()
    {
        var samples = Directory.GetFiles(Path.Combine(Corpora.Root, "src", "NewsGraphQL.Server", "Samples"), "*.txt");
        Assert.Equal(20, samples.Length);
        Assert.All(samples, sample => Assert.Equal(File.ReadAllText(TextPath(Path.GetFileNameWithoutExtension(sample))), File.ReadAllText(sample)));
    }

    private static string TextPath(string id) => Path.Combine(Corpora.Gold, "texts", id + ".txt");

    private static JsonElement Annotation(string id)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Corpora.Gold, "annotations", id + ".json")));
        return document.RootElement.Clone();
    }

    private static string Cut(Rune[] runes, int start, int end)
    {
        var words = new StringBuilder();
        foreach (var rune in runes.AsSpan(start..end)) words.Append(rune.ToString());
        return words.ToString();
    }
}
