using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsGraphQL.Benchmarks.Corpus;

namespace NewsGraphQL.Benchmarks.Import;

/// <summary>Short news of 300 to 800 characters as JSON Lines, in Indonesian and English: a few people are in the news every day, most of them once.</summary>
internal static class ShortArticles
{
    private const int People = 20_000;

    private static readonly (string Id, string En)[] Countries =
        [("Malaysia", "Malaysia"), ("Jepang", "Japan"), ("Prancis", "France"), ("Korea Utara", "North Korea"), ("Rusia", "Russia"), ("Filipina", "the Philippines"), ("Australia", "Australia"), ("Mesir", "Egypt")];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a file of so many articles; the same number and seed give the same file.</summary>
    /// <returns>The characters of all texts.</returns>
    public static async Task<long> WriteAsync(string file, int articles, int seed)
    {
        var (people, characters) = (new ZipfChoice(People, 0.9), 0L);
        Dictionary<string, CorpusSentences> sentences = new(StringComparer.Ordinal) { ["id"] = new("id"), ["en"] = new("en") };
        await using var output = new StreamWriter(file);
        for (var number = 0; number < articles; number++)
        {
            var random = new Random(unchecked((seed * 1_000_003) + number));
            var phrases = random.Next(4) == 0 ? CorpusPhrases.English : CorpusPhrases.Indonesian;
            var text = Text(random, people, phrases, sentences[phrases.Language], out var headline);
            characters += text.Length;
            await output.WriteLineAsync(JsonSerializer.Serialize(new
            {
                headline = $"{headline} ({number})",
                body = text,
                datePublished = new DateTime(2015, 1, 1, 6, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(10 * 365 * 24 * 60)).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                url = $"https://warta.example/{number}",
            }, Plain));
        }
        return characters;
    }

    private static string Text(Random random, ZipfChoice people, CorpusPhrases phrases, CorpusSentences sentences, out string headline)
    {
        var (one, other) = (people.Next(random), people.Next(random));
        var (country, role) = (Countries[one % Countries.Length], phrases.Roles[one % phrases.Roles.Length]);
        var (speaker, guest) = (CorpusNames.Person(one), CorpusNames.Person(other));
        var cue = phrases.Cues[random.Next(phrases.Cues.Length)].Form;
        headline = sentences.Next(random);
        var opening = phrases.Language == "id"
            ? $"{role} {country.Id} {speaker} bertemu {guest} di {CorpusNames.Town(random.Next(400))}. {sentences.Next(random)}."
            : $"{role} {speaker} of {country.En} met {guest} in {CorpusNames.Town(random.Next(400))}. {sentences.Next(random)}.";
        var quote = phrases.Language == "id" ? $"\"{sentences.Next(random)},\" {cue} {speaker}." : $"\"{sentences.Next(random)},\" {speaker} {cue}.";
        var more = random.Next(2) == 0 ? $"\n\n{sentences.Next(random)}. {sentences.Next(random)}." : "";
        return $"{opening}\n\n{quote}\n\n{sentences.Next(random)}.{more}";
    }
}
