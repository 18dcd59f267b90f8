using System.Text.Json;

namespace NewsGraphQL.Server.Http.Persisted;

/// <summary>Reads operations from a folder: one document a <c>*.graphql</c> file, its name being its id, or many in a <c>*.json</c> file as Relay's or Apollo's compiler writes it.</summary>
internal static class PersistedFolder
{
    private const string ApolloFormat = "apollo-persisted-query-manifest";

    /// <summary>Every operation with its id and the file that it stands in.</summary>
    /// <exception cref="SettingException">There is no such folder, or a file in it is neither.</exception>
    public static IEnumerable<(string Id, string Text, string File)> Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new SettingException($"{folder}: there is no such folder of persisted operations");
        var options = new EnumerationOptions { RecurseSubdirectories = true };
        foreach (var file in Directory.EnumerateFiles(folder, "*", options).Order(StringComparer.Ordinal))
        {
            var found = Path.GetExtension(file) switch
            {
                ".graphql" or ".gql" => [(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))],
                ".json" => Manifest(file),
                _ => [],
            };
            foreach (var (id, text) in found) yield return (id, text, file);
        }
    }

    private static List<(string Id, string Text)> Manifest(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return json.RootElement.TryGetProperty("format", out var format) && format.ValueEquals(ApolloFormat)
                ? [.. json.RootElement.GetProperty("operations").EnumerateArray().Select(each => (Text(each.GetProperty("id")), Text(each.GetProperty("body"))))]
                : [.. json.RootElement.EnumerateObject().Select(each => (each.Name, Text(each.Value)))]; // Relay: from id to text
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new SettingException($"{file}: this is no list of persisted operations; Relay's is one object from ids to texts, Apollo's says `\"format\": \"{ApolloFormat}\"`");
        }
    }

    private static string Text(JsonElement value) => value.GetString() ?? throw new InvalidOperationException();
}
