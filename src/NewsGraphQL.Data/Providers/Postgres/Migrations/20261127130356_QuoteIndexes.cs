using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsGraphQL.Data.Providers.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class QuoteIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Quotes_Kind_SortUtc_Id",
                table: "Quotes",
                columns: new[] { "Kind", "SortUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_Language_SortUtc_Id",
                table: "Quotes",
                columns: new[] { "Language", "SortUtc", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Quotes_Kind_SortUtc_Id",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_Language_SortUtc_Id",
                table: "Quotes");
        }
    }
}
