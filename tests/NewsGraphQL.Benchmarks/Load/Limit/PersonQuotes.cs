using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace NewsGraphQL.Benchmarks.Load.Limit;

/// <summary>Q1: a person's newest quotes with their article.</summary>
internal sealed class PersonQuotes : Answer
{
    private SqliteCommand? _quotes;

    protected override void Prepare() => _quotes = Command("""
        SELECT q.Text, a.Headline, a.PublishedUtc, a.PublishedOffsetMinutes
        FROM Quotes q CROSS JOIN Articles a ON a.Id = q.ArticleId
        WHERE q.SpeakerId = (SELECT Id FROM People WHERE Slug = $slug) ORDER BY q.SortUtc DESC, q.Id DESC LIMIT 20
        """, "$slug");

    protected override void Write(IQueryCollection asked, Utf8JsonWriter json)
    {
        _quotes!.Parameters[0].Value = asked["slug"].ToString();
        json.WriteStartObject("person"u8);
        json.WriteStartObject("quotes"u8);
        json.WriteStartArray("nodes"u8);
        using (var row = _quotes.ExecuteReader())
        {
            while (row.Read())
            {
                json.WriteStartObject();
                Text(json, "text"u8, row, 0);
                json.WriteStartObject("article"u8);
                Text(json, "headline"u8, row, 1);
                Time(json, "publishedAt"u8, row, 2);
                json.WriteEndObject();
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
