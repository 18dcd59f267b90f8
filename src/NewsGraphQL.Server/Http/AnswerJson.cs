using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;

namespace NewsGraphQL.Server.Http;

/// <summary>Writes the usual answer, data and nothing else, straight from the executed nodes. The engine's serializer writes all others, and would write these the same.</summary>
internal static class AnswerJson
{
    private static readonly JsonSerializerOptions Others = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How the text is written: letters stay letters.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The nodes of an answer that can be written so; null for another one.</summary>
    public static ExecutionNode? Plain(ExecutionResult result) =>
        result is { Executed: true, Errors: null or { Count: 0 }, Extensions: null or { Count: 0 }, Data: ExecutionNode data } ? data : null;

    /// <summary>Writes an answer.</summary>
    public static void Write(Utf8JsonWriter json, ExecutionNode data)
    {
        json.WriteStartObject();
        json.WritePropertyName("data"u8);
        WriteNode(json, data);
        json.WriteEndObject();
        json.Flush();
    }

    private static void WriteNode(Utf8JsonWriter json, ExecutionNode node)
    {
        switch (node)
        {
            case ValueExecutionNode value:
                WriteValue(json, value.Result);
                break;
            case ObjectExecutionNode { SubFields: { } fields }:
                json.WriteStartObject();
                foreach (var field in fields)
                {
                    json.WritePropertyName(field.Name!);
                    WriteNode(json, field);
                }

                json.WriteEndObject();
                break;
            case ArrayExecutionNode { Items: { } items }:
                json.WriteStartArray();
                foreach (var item in items) WriteNode(json, item);
                json.WriteEndArray();
                break;
            case ArrayExecutionNode { SerializedResult: { } values }:
                json.WriteStartArray();
                foreach (var value in values) WriteValue(json, value);
                json.WriteEndArray();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            default:
                JsonSerializer.Serialize(json, value, value.GetType(), Others);
                break;
        }
    }
}
