using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using NewsGraphQL.Data.Search;

namespace NewsGraphQL.Benchmarks.Load.Limit;

/// <summary>Q4: the articles that fit words best, with score and headline.</summary>
internal sealed class FoundArticles : Answer
{
    private SqliteCommand? _found;

    protected override void Prepare() => _found = Command("""
        SELECT f.rank, a.Headline
        FROM (SELECT rowid AS id, rank FROM ArticleSearch WHERE ArticleSearch MATCH $match ORDER BY rank, rowid DESC LIMIT 10) f CROSS JOIN Articles a ON a.Id = f.id
        ORDER BY f.rank, f.id DESC
        """, "$match");

    protected override void Write(IQueryCollection asked, Utf8JsonWriter json)
    {
        _found!.Parameters[0].Value = string.Join(" AND ", SearchQuery.Parse(asked["words"].ToString()).Wanted.Select(Term));
        json.WriteStartObject("articles"u8);
        json.WriteStartArray("edges"u8);
        using (var row = _found.ExecuteReader())
        {
            while (row.Read())
            {
                json.WriteStartObject();
                json.WriteNumber("score"u8, -row.GetDouble(0));
                json.WriteStartObject("node"u8);
                Text(json, "headline"u8, row, 1);
                json.WriteEndObject();
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // What the server asks the index for: the words as printed, or any form of them.
    private static string Term(SearchTerm term)
    {
        var printed = $"{{headline words}} : \"{string.Join(' ', term.Words)}\"{(term.IsPrefix ? " *" : "")}";
        return term.IsPhrase ? printed : $"({printed} OR {{headline words stems}} : ({string.Join(" OR ", SearchText.Family(term.Words[0]).Select(stem => $"\"{stem}\""))}))";
    }
}
