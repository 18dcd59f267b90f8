using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsGraphQL.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Identity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Evidence",
                table: "PersonAliases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "EvidenceRole",
                table: "PersonAliases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PersonDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    OtherId = table.Column<int>(type: "INTEGER", nullable: false),
                    OtherSlug = table.Column<string>(type: "TEXT", nullable: false),
                    OtherName = table.Column<string>(type: "TEXT", nullable: false),
                    OtherNameKey = table.Column<string>(type: "TEXT", nullable: false),
                    SurvivorId = table.Column<int>(type: "INTEGER", nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UndoneUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Moved = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonDecisions_People_SurvivorId",
                        column: x => x.SurvivorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "PersonNameBlocks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Block = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonNameBlocks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonNameBlocks_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PersonPins",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonPins", x => new { x.ArticleId, x.NameKey });
                    table.ForeignKey(
                        name: "FK_PersonPins_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PersonPins_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PersonDecisions_OtherId",
                table: "PersonDecisions",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonDecisions_OtherSlug",
                table: "PersonDecisions",
                column: "OtherSlug");

            migrationBuilder.CreateIndex(
                name: "IX_PersonDecisions_PersonId",
                table: "PersonDecisions",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonDecisions_SurvivorId",
                table: "PersonDecisions",
                column: "SurvivorId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonNameBlocks_Block_PersonId",
                table: "PersonNameBlocks",
                columns: new[] { "Block", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonNameBlocks_PersonId",
                table: "PersonNameBlocks",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonPins_PersonId",
                table: "PersonPins",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PersonDecisions");

            migrationBuilder.DropTable(
                name: "PersonNameBlocks");

            migrationBuilder.DropTable(
                name: "PersonPins");

            // A rebuilt table, which is the tools' way, would lose the triggers that keep the search index.
            migrationBuilder.Sql("ALTER TABLE PersonAliases DROP COLUMN Evidence;");

            migrationBuilder.Sql("ALTER TABLE PersonAliases DROP COLUMN EvidenceRole;");
        }
    }
}
