using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsGraphQL.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Counts : Migration
    {
        private static readonly (string Links, string Key, string Owners)[] Counted =
            [("ArticlePeople", "PersonId", "People"), ("ArticleOrganizations", "OrganizationId", "Organizations"), ("ArticleCountries", "CountryId", "Countries")];

        // The database counts, so that no writer can forget to: also when a deletion cascades, and when a link moves to another owner.
        private static string Count(string links, string key, string owners) => $"""
            UPDATE {owners} SET ArticleCount = (SELECT count(*) FROM {links} WHERE {key} = {owners}.Id);
            CREATE TRIGGER {links}CountInsert AFTER INSERT ON {links} BEGIN
                UPDATE {owners} SET ArticleCount = ArticleCount + 1 WHERE Id = new.{key};
            END;
            CREATE TRIGGER {links}CountUpdate AFTER UPDATE OF {key} ON {links} WHEN old.{key} <> new.{key} BEGIN
                UPDATE {owners} SET ArticleCount = ArticleCount - 1 WHERE Id = old.{key};
                UPDATE {owners} SET ArticleCount = ArticleCount + 1 WHERE Id = new.{key};
            END;
            CREATE TRIGGER {links}CountDelete AFTER DELETE ON {links} BEGIN
                UPDATE {owners} SET ArticleCount = ArticleCount - 1 WHERE Id = old.{key};
            END;
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ArticleCount",
                table: "People",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ArticleCount",
                table: "Organizations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ArticleCount",
                table: "Countries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_PersonRoles_Title",
                table: "PersonRoles",
                column: "Title");

            migrationBuilder.CreateIndex(
                name: "IX_PersonAliases_Name",
                table: "PersonAliases",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_People_ArticleCount_Id",
                table: "People",
                columns: new[] { "ArticleCount", "Id" },
                descending: new[] { true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_ArticleCount_Id",
                table: "Organizations",
                columns: new[] { "ArticleCount", "Id" },
                descending: new[] { true, false });

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationAliases_Name",
                table: "OrganizationAliases",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Language_SortUtc_Id",
                table: "Articles",
                columns: new[] { "Language", "SortUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Section_SortUtc_Id",
                table: "Articles",
                columns: new[] { "Section", "SortUtc", "Id" });

            foreach (var (links, key, owners) in Counted) migrationBuilder.Sql(Count(links, key, owners));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (links, _, _) in Counted)
            {
                foreach (var change in new[] { "Insert", "Update", "Delete" }) migrationBuilder.Sql($"DROP TRIGGER {links}Count{change};");
            }

            migrationBuilder.DropIndex(
                name: "IX_PersonRoles_Title",
                table: "PersonRoles");

            migrationBuilder.DropIndex(
                name: "IX_PersonAliases_Name",
                table: "PersonAliases");

            migrationBuilder.DropIndex(
                name: "IX_People_ArticleCount_Id",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_Organizations_ArticleCount_Id",
                table: "Organizations");

            migrationBuilder.DropIndex(
                name: "IX_OrganizationAliases_Name",
                table: "OrganizationAliases");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Language_SortUtc_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Section_SortUtc_Id",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "ArticleCount",
                table: "People");

            migrationBuilder.DropColumn(
                name: "ArticleCount",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "ArticleCount",
                table: "Countries");
        }
    }
}
