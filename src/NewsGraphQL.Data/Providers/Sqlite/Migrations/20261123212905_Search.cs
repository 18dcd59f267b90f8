using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsGraphQL.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        // The texts are folded and stemmed before they come here, so the tokenizer only has to part them at spaces.
        // A table without content must be told of deletions; the triggers do that, also when a deletion cascades.
        private const string Texts = """
            CREATE VIRTUAL TABLE ArticleSearch USING fts5(headline, words, stems, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
            INSERT INTO ArticleSearch(ArticleSearch, rank) VALUES ('rank', 'bm25(5.0, 1.0, 0.5)');
            CREATE TRIGGER ArticleSearchDelete AFTER DELETE ON Articles BEGIN DELETE FROM ArticleSearch WHERE rowid = old.Id; END;

            CREATE VIRTUAL TABLE QuoteSearch USING fts5(words, stems, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
            INSERT INTO QuoteSearch(QuoteSearch, rank) VALUES ('rank', 'bm25(1.0, 0.5)');
            CREATE TRIGGER QuoteSearchDelete AFTER DELETE ON Quotes BEGIN DELETE FROM QuoteSearch WHERE rowid = old.Id; END;
            """;

        private static string Names(string aliases, string search) => $"""
            CREATE VIRTUAL TABLE {search}Search USING fts5(name, content='', contentless_delete=1, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0');
            CREATE VIRTUAL TABLE {search}Trigrams USING fts5(name, content='', contentless_delete=1, detail=none, tokenize='trigram');
            CREATE TRIGGER {search}SearchInsert AFTER INSERT ON {aliases} BEGIN
                INSERT INTO {search}Search(rowid, name) VALUES (new.Id, new.NameKey);
                INSERT INTO {search}Trigrams(rowid, name) VALUES (new.Id, new.NameKey);
            END;
            CREATE TRIGGER {search}SearchUpdate AFTER UPDATE OF NameKey ON {aliases} BEGIN
                INSERT OR REPLACE INTO {search}Search(rowid, name) VALUES (new.Id, new.NameKey);
                INSERT OR REPLACE INTO {search}Trigrams(rowid, name) VALUES (new.Id, new.NameKey);
            END;
            CREATE TRIGGER {search}SearchDelete AFTER DELETE ON {aliases} BEGIN
                DELETE FROM {search}Search WHERE rowid = old.Id;
                DELETE FROM {search}Trigrams WHERE rowid = old.Id;
            END;
            INSERT INTO {search}Search(rowid, name) SELECT Id, NameKey FROM {aliases};
            INSERT INTO {search}Trigrams(rowid, name) SELECT Id, NameKey FROM {aliases};
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Texts);
            migrationBuilder.Sql(Names("PersonAliases", "PersonAlias"));
            migrationBuilder.Sql(Names("OrganizationAliases", "OrganizationAlias"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("PRAGMA user_version = 0;"); // nothing is indexed any more
            foreach (var trigger in new[] { "ArticleSearchDelete", "QuoteSearchDelete" }) migrationBuilder.Sql($"DROP TRIGGER {trigger};");
            foreach (var table in new[] { "ArticleSearch", "QuoteSearch" }) migrationBuilder.Sql($"DROP TABLE {table};");
            foreach (var search in new[] { "PersonAlias", "OrganizationAlias" })
            {
                foreach (var change in new[] { "Insert", "Update", "Delete" }) migrationBuilder.Sql($"DROP TRIGGER {search}Search{change};");
                migrationBuilder.Sql($"DROP TABLE {search}Search;");
                migrationBuilder.Sql($"DROP TABLE {search}Trigrams;");
            }
        }
    }
}
