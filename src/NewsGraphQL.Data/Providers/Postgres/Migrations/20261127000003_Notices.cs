using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsGraphQL.Data.Providers.Postgres.Migrations
{
    /// <summary>The database tells all listening programs when articles were written, once per transaction that commits.</summary>
    [DbContext(typeof(PostgresMigrationContext))]
    [Migration("20261127000003_Notices")]
    public sealed class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            CREATE FUNCTION news_notice() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NOTIFY news_changes; RETURN NULL; END $$;
            CREATE TRIGGER "ArticleChangesNotice" AFTER INSERT ON "ArticleChanges" FOR EACH STATEMENT EXECUTE FUNCTION news_notice();
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("DROP TRIGGER \"ArticleChangesNotice\" ON \"ArticleChanges\"; DROP FUNCTION news_notice;");
    }
}
