using System.Text;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Reading;

namespace NewsGraphQL.Extraction.Tests.Reading;

/// <summary>Reads contents as the importer does.</summary>
internal static class Sources
{
    private static readonly NewsReaders Readers = new();

    public static ReadResult[] Read(byte[] bytes, string origin = "news") => [.. Readers.Read(new MemoryStream(bytes), origin)];

    public static ReadResult[] Read(string text, string origin = "news") => Read(Encoding.UTF8.GetBytes(text), origin);

    /// <summary>The one document that the text holds.</summary>
    public static NewsDocument Document(string text) => Assert.IsType<ReadResult.Read>(Assert.Single(Read(text))).Document;

    public static string Code(this ReadResult result) => result is ReadResult.Refused refused ? refused.Code : "READ";
}
