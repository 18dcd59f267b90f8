using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace NewsGraphQL.Benchmarks.Load.Limit;

/// <summary>Q2: one article with people, countries, quotes and speakers.</summary>
internal sealed class OneArticle() : Named(20)
{
    private SqliteCommand? _article;
    private SqliteCommand? _quotes;

    protected override void Prepare()
    {
        base.Prepare();
        _article = Command("SELECT Id, Headline, PublishedUtc, PublishedOffsetMinutes FROM Articles WHERE Slug = $slug", "$slug");
        _quotes = Command("SELECT q.Text, p.Name FROM Quotes q LEFT JOIN People p ON p.Id = q.SpeakerId WHERE q.ArticleId = $id ORDER BY q.Ordinal, q.Id LIMIT 20", "$id");
    }

    protected override void Write(IQueryCollection asked, Utf8JsonWriter json)
    {
        _article!.Parameters[0].Value = asked["slug"].ToString();
        json.WriteStartObject("article"u8);
        using (var row = _article.ExecuteReader())
        {
            row.Read();
            Text(json, "headline"u8, row, 1);
            Time(json, "publishedAt"u8, row, 2);
            _quotes!.Parameters[0].Value = row.GetInt64(0);
        }

        WriteNamed(json, (long)_quotes.Parameters[0].Value!);
        json.WriteStartObject("quotes"u8);
        json.WriteStartArray("nodes"u8);
        using (var row = _quotes.ExecuteReader())
        {
            while (row.Read())
            {
                json.WriteStartObject();
                Text(json, "text"u8, row, 0);
                if (row.IsDBNull(1))
                {
                    json.WriteNull("speaker"u8);
                }
                else
                {
                    json.WriteStartObject("speaker"u8);
                    Text(json, "name"u8, row, 1);
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
