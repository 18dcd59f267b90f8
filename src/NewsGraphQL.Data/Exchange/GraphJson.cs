using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Data.Exchange;

/// <summary>The rows of the store as JSON: each with its columns, and inside of it the rows that are its parts. A column that is added later is carried without a word here.</summary>
/// <remarks>Left out is what the line says otherwise: the key of the row around, the dates that parts repeat, counts, and everything that leads to another line.</remarks>
internal static class GraphJson
{
    /// <summary>Parts of a row, by the class of the row.</summary>
    private static readonly Dictionary<Type, string[]> Parts = new()
    {
        [typeof(Article)] = ["Body", "OlderVersions", "Credits", "SourceLinks", "Related", "Quotes", "PersonLinks", "OrganizationLinks", "CountryLinks", "Roles"],
        [typeof(Quote)] = ["Relays", "PersonLinks", "OrganizationLinks", "CountryLinks"],
        [typeof(Person)] = ["NameBlocks"],
    };

    /// <summary>Columns that are not carried, whatever the row.</summary>
    private static readonly HashSet<string> Repeated = ["SortUtc", "MentionCount", "ArticleCount"];

    /// <summary>Columns that are not carried, by the class of the row.</summary>
    private static readonly Dictionary<Type, string[]> FromAround = new()
    {
        [typeof(Quote)] = ["ArticleId", "Language", "PublishedUtc"],
        [typeof(PersonNameBlock)] = ["Id", "PersonId"],
        [typeof(QuoteRelay)] = ["QuoteId"], [typeof(QuotePerson)] = ["QuoteId"], [typeof(QuoteOrganization)] = ["QuoteId"], [typeof(QuoteCountry)] = ["QuoteId"],
        [typeof(ArticleBody)] = ["ArticleId"], [typeof(SupersededVersion)] = ["ArticleId"], [typeof(ArticleCredit)] = ["ArticleId"], [typeof(ArticleSource)] = ["ArticleId"],
        [typeof(RelatedLink)] = ["ArticleId"], [typeof(ArticlePerson)] = ["ArticleId"], [typeof(ArticleOrganization)] = ["ArticleId"], [typeof(Countries.ArticleCountry)] = ["ArticleId"],
        [typeof(PersonRole)] = ["ArticleId"], [typeof(PersonAlias)] = ["ArticleId"], [typeof(OrganizationAlias)] = ["ArticleId"], [typeof(PersonPin)] = ["ArticleId"],
    };

    /// <summary>Reads and writes lines.</summary>
    /// <param name="countries">The countries of the store by code. Countries have other keys in another store, so a line names them by code.</param>
    public static JsonSerializerOptions Options(IReadOnlyDictionary<string, int> countries) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper), new SpanConverter(), new InstantConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { type => Choose(type, new CountryConverter(countries)) } },
    };

    private static void Choose(JsonTypeInfo type, CountryConverter countries)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        foreach (var property in type.Properties.ToList())
        {
            property.IsRequired = false;
            var name = (property.AttributeProvider as System.Reflection.PropertyInfo)?.Name ?? "";
            if (IsLeftOut(type.Type, property.PropertyType, name)) type.Properties.Remove(property);
            else if (name == "CountryId") (property.Name, property.CustomConverter) = ("country", countries);
            else if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(ICollection<>)) property.ObjectCreationHandling = JsonObjectCreationHandling.Populate;
            if (property.PropertyType != typeof(string) && property.PropertyType != typeof(byte[]) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)) && type.Type != typeof(GraphBeginning))
                property.ShouldSerialize = (_, value) => value is IEnumerable items && items.GetEnumerator().MoveNext();
        }
    }

    private static bool IsLeftOut(Type row, Type type, string name)
    {
        if (row.Namespace?.StartsWith("NewsGraphQL.Data.", StringComparison.Ordinal) is not true || row.Namespace == typeof(GraphLine).Namespace) return row == typeof(TextSpan) && name == "Length";
        if (Repeated.Contains(name) || (FromAround.TryGetValue(row, out var around) && around.Contains(name))) return true;
        var leads = IsRow(type) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ICollection<>) && IsRow(type.GetGenericArguments()[0]));
        return leads && !(Parts.TryGetValue(row, out var parts) && parts.Contains(name));
    }

    private static bool IsRow(Type type) => type.IsClass && type.Namespace?.StartsWith("NewsGraphQL.Data.", StringComparison.Ordinal) is true;

    /// <summary>A span as its two ends.</summary>
    private sealed class SpanConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<int[]>(ref reader) is [var start, var end] ? new TextSpan(start, end) : throw new JsonException("a span has two ends");

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.End);
            writer.WriteEndArray();
        }
    }

    /// <summary>An instant to the microsecond, which is what every database keeps.</summary>
    private sealed class InstantConverter : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTime().ToUniversalTime();

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(new DateTime(value.Ticks - value.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc));
    }

    /// <summary>A country's key as its code.</summary>
    private sealed class CountryConverter(IReadOnlyDictionary<string, int> countries) : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(int) || typeToConvert == typeof(int?);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => typeToConvert == typeof(int) ? new Sure(countries) : new Unsure(countries);

        private static int Key(IReadOnlyDictionary<string, int> countries, string? code) =>
            code is not null && countries.TryGetValue(code, out var key) ? key : throw new JsonException($"there is no country {code} in this version");

        private sealed class Sure(IReadOnlyDictionary<string, int> countries) : JsonConverter<int>
        {
            private readonly Dictionary<int, string> codes = countries.ToDictionary(c => c.Value, c => c.Key);

            public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Key(countries, reader.GetString());

            public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteStringValue(codes[value]);
        }

        private sealed class Unsure(IReadOnlyDictionary<string, int> countries) : JsonConverter<int?>
        {
            private readonly Dictionary<int, string> codes = countries.ToDictionary(c => c.Value, c => c.Key);

            public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                reader.TokenType == JsonTokenType.Null ? null : Key(countries, reader.GetString());

            public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options)
            {
                if (value is { } key) writer.WriteStringValue(codes[key]);
                else writer.WriteNullValue();
            }
        }
    }
}
