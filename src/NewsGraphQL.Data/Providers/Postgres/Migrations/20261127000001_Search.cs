using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsGraphQL.Data.Providers.Postgres.Migrations
{
    /// <summary>What Entity Framework has no words for: the folding of texts, and the search index.</summary>
    [DbContext(typeof(PostgresMigrationContext))]
    [Migration("20261127000001_Search")]
    public sealed class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE EXTENSION IF NOT EXISTS unaccent; CREATE EXTENSION IF NOT EXISTS pg_trgm;");
            migrationBuilder.Sql(FoldFunction.Sql);
            foreach (var (name, dictionary) in new[] { ("indonesian", "indonesian_stem"), ("english", "english_stem"), ("simple", "simple") })
            {
                migrationBuilder.Sql($"""
                    CREATE TEXT SEARCH CONFIGURATION news_{name} (COPY = pg_catalog.{name});
                    ALTER TEXT SEARCH CONFIGURATION news_{name} ALTER MAPPING FOR hword, hword_part, word WITH unaccent, {dictionary};
                    """);
            }

            // A phrase must not reach from the headline into the text, so a place that no search asks for stands between them.
            migrationBuilder.Sql("""
                CREATE FUNCTION news_document(language text, headline text, words text, stems text, printed text) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS $$
                    SELECT setweight(to_tsvector('simple', headline), 'A') || '''|'':1'::tsvector || setweight(to_tsvector('simple', words), 'B')
                        || setweight(to_tsvector('simple', stems), 'C')
                        || setweight(to_tsvector(coalesce((SELECT oid::regconfig FROM pg_ts_config WHERE cfgname = 'news_' || language), 'news_simple'), printed), 'D')
                $$;
                """);
            foreach (var (search, rows) in new[] { ("ArticleSearch", "Articles"), ("QuoteSearch", "Quotes") })
            {
                migrationBuilder.Sql($"""
                    CREATE TABLE "{search}" ("Id" integer PRIMARY KEY REFERENCES "{rows}" ON DELETE CASCADE, "Words" tsvector NOT NULL);
                    CREATE INDEX "IX_{search}_Words" ON "{search}" USING gin ("Words");
                    """);
            }
            foreach (var names in new[] { "PersonAliases", "OrganizationAliases" })
            {
                migrationBuilder.Sql($"""
                    CREATE INDEX "IX_{names}_Words" ON "{names}" USING gin (to_tsvector('simple', "NameKey"));
                    CREATE INDEX "IX_{names}_Trigrams" ON "{names}" USING gin ("NameKey" gin_trgm_ops);
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var names in new[] { "PersonAliases", "OrganizationAliases" }) migrationBuilder.Sql($"DROP INDEX \"IX_{names}_Words\"; DROP INDEX \"IX_{names}_Trigrams\";");
            migrationBuilder.Sql("DROP TABLE \"ArticleSearch\"; DROP TABLE \"QuoteSearch\"; DROP FUNCTION news_document;");
            foreach (var name in new[] { "indonesian", "english", "simple" }) migrationBuilder.Sql($"DROP TEXT SEARCH CONFIGURATION news_{name};");
            migrationBuilder.Sql("DROP FUNCTION fold_text;");
        }
    }
}
