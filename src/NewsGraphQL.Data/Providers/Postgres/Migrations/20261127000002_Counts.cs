using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsGraphQL.Data.Providers.Postgres.Migrations
{
    /// <summary>The database counts the articles of each name, so that no writer can forget to.</summary>
    [DbContext(typeof(PostgresMigrationContext))]
    [Migration("20261127000002_Counts")]
    public sealed class Counts : Migration
    {
        private static readonly (string Links, string Key, string Owners)[] Counted =
            [("ArticlePeople", "PersonId", "People"), ("ArticleOrganizations", "OrganizationId", "Organizations"), ("ArticleCountries", "CountryId", "Countries")];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var (links, key, owners) in Counted)
            {
                migrationBuilder.Sql(Trigger(links, "Insert", "NEW TABLE AS added", Count(key, owners, "added", '+')));
                migrationBuilder.Sql(Trigger(links, "Delete", "OLD TABLE AS removed", Count(key, owners, "removed", '-')));
                migrationBuilder.Sql(Trigger(links, "Update", "OLD TABLE AS removed NEW TABLE AS added", Count(key, owners, "removed", '-') + Count(key, owners, "added", '+')));
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (links, _, _) in Counted)
            {
                foreach (var change in new[] { "Insert", "Update", "Delete" })
                    migrationBuilder.Sql($"DROP TRIGGER \"{links}Count{change}\" ON \"{links}\"; DROP FUNCTION \"{links}Count{change}\";");
            }
        }

        // Once a statement, not once a row: a bulk import then pays for each name once.
        private static string Trigger(string links, string change, string rows, string body) => $"""
            CREATE FUNCTION "{links}Count{change}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NULL; END $$;
            CREATE TRIGGER "{links}Count{change}" AFTER {change.ToUpperInvariant()} ON "{links}" REFERENCING {rows} FOR EACH STATEMENT EXECUTE FUNCTION "{links}Count{change}"();
            """;

        private static string Count(string key, string owners, string rows, char sign) => $"""
            UPDATE "{owners}" SET "ArticleCount" = "ArticleCount" {sign} counted.articles
            FROM (SELECT "{key}" AS id, count(*)::int AS articles FROM {rows} GROUP BY "{key}") AS counted WHERE "Id" = counted.id;
            """;
    }
}
