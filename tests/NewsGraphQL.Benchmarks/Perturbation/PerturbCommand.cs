using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsGraphQL.Benchmarks.Perturbation;

/// <summary>
/// <c>perturb &lt;corpus&gt; &lt;out&gt; names 1|marks curly|marks straight|glue</c>: writes an annotated corpus again with one thing changed that should change no result but the thing itself.
/// </summary>
/// <remarks>A metamorphic test: what is found in the new corpus and not in the old one depends on the very names, marks or line ends, and no new annotation is needed to see it.</remarks>
internal static class PerturbCommand
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string corpus, string target, IReadOnlyList<string> change, TextWriter output)
    {
        var gold = Directory.Exists(Path.Combine(corpus, "annotations")) ? "annotations" : "gold";
        Directory.CreateDirectory(Path.Combine(target, "texts"));
        Directory.CreateDirectory(Path.Combine(target, gold));
        var (articles, changed) = (0, 0);
        foreach (var path in Directory.EnumerateFiles(Path.Combine(corpus, "texts")).Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            var annotation = Path.Combine(corpus, gold, id + ".json");
            if (!File.Exists(annotation)) continue;
            var text = File.ReadAllText(path);
            var facts = JsonNode.Parse(File.ReadAllText(annotation))!.AsObject();
            var (ofText, ofFacts) = Change(change, text, facts, articles);
            articles++;
            var perturbed = ofText(text);
            if (perturbed != text) changed++;
            File.WriteAllText(Path.Combine(target, "texts", Path.GetFileName(path)), perturbed);
            File.WriteAllText(Path.Combine(target, gold, id + ".json"), Mapped(facts, ofFacts)!.ToJsonString(Format), new UTF8Encoding(false));
        }

        output.WriteLine($"{articles} articles, {changed} changed: newsgraphql accuracy {target} --misses");
        return 0;
    }

    private static (Func<string, string> OfText, Func<string, string> OfFacts) Change(IReadOnlyList<string> change, string text, JsonObject facts, int article)
    {
        switch (change)
        {
            case ["names", var seed]:
                var swap = NameSwap.Of(text, facts, new Random(int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture) * 7919 + article));
                return (swap.In, swap.In);
            case ["marks", "curly"]:
                return (MarkChange.ToCurly, value => value);
            case ["marks", "straight"]:
                return (MarkChange.ToStraight, value => value);
            case ["glue"]:
                return (MarkChange.Glue, value => value);
            default:
                throw new ArgumentException("names <seed>, marks curly, marks straight or glue");
        }
    }

    private static JsonNode? Mapped(JsonNode? node, Func<string, string> change) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Mapped(member.Value, change)))),
        JsonArray items => new JsonArray([.. items.Select(item => Mapped(item, change))]),
        JsonValue value when value.TryGetValue<string>(out var text) => change(text),
        _ => node?.DeepClone(),
    };
}
