using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace NewsGraphQL.Benchmarks.Load.Limit;

/// <summary>Q3: the newest articles in a range of time that name a country, with people and countries: one range of the index of the links, which carry the date.</summary>
internal sealed class ArticlesOfCountry() : Named(10)
{
    private SqliteCommand? _articles;

    protected override void Prepare()
    {
        base.Prepare();
        _articles = Command("""
            SELECT a.Id, a.Headline, a.PublishedUtc, a.PublishedOffsetMinutes
            FROM ArticleCountries l CROSS JOIN Articles a ON a.Id = l.ArticleId
            WHERE l.CountryId = (SELECT Id FROM Countries WHERE Code = $code) AND l.SortUtc >= $from AND l.SortUtc < $to
            ORDER BY l.SortUtc DESC, l.ArticleId DESC LIMIT 20
            """, "$code", "$from", "$to");
    }

    protected override void Write(IQueryCollection asked, Utf8JsonWriter json)
    {
        _articles!.Parameters[0].Value = asked["code"].ToString();
        _articles.Parameters[1].Value = Stored(asked["from"].ToString());
        _articles.Parameters[2].Value = Stored(asked["to"].ToString());
        json.WriteStartObject("articles"u8);
        json.WriteStartArray("nodes"u8);
        using (var row = _articles.ExecuteReader())
        {
            while (row.Read())
            {
                json.WriteStartObject();
                Text(json, "headline"u8, row, 1);
                Time(json, "publishedAt"u8, row, 2);
                WriteNamed(json, row.GetInt64(0));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // The pool's times are whole seconds in UTC; the store writes them with a space and no letter.
    private static string Stored(string time) => time.Replace('T', ' ')[..^1];
}
