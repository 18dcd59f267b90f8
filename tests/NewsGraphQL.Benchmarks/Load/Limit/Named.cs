using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace NewsGraphQL.Benchmarks.Load.Limit;

/// <summary>Who and what an article names, in the order of its text.</summary>
internal abstract class Named(int most) : Answer
{
    private SqliteCommand? _people;
    private SqliteCommand? _countries;

    protected override void Prepare()
    {
        _people = Command("SELECT p.Name FROM ArticlePeople l CROSS JOIN People p ON p.Id = l.PersonId WHERE l.ArticleId = $id ORDER BY l.Ordinal, l.PersonId LIMIT $most", "$id", "$most");
        _countries = Command("SELECT c.Code, c.NameEn FROM ArticleCountries l CROSS JOIN Countries c ON c.Id = l.CountryId WHERE l.ArticleId = $id ORDER BY l.Ordinal, l.CountryId LIMIT $most", "$id", "$most");
        _people.Parameters[1].Value = _countries.Parameters[1].Value = most;
    }

    /// <summary>Writes both connections.</summary>
    protected void WriteNamed(Utf8JsonWriter json, long article)
    {
        _people!.Parameters[0].Value = _countries!.Parameters[0].Value = article;
        json.WriteStartObject("people"u8);
        json.WriteStartArray("nodes"u8);
        using (var row = _people.ExecuteReader())
        {
            while (row.Read())
            {
                json.WriteStartObject();
                Text(json, "name"u8, row, 0);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("countries"u8);
        json.WriteStartArray("nodes"u8);
        using (var row = _countries.ExecuteReader())
        {
            while (row.Read())
            {
                json.WriteStartObject();
                Text(json, "code"u8, row, 0);
                Text(json, "name"u8, row, 1);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
