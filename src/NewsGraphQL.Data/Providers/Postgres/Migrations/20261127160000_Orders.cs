using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsGraphQL.Data.Providers.Postgres.Migrations
{
    /// <summary>Indexes that carry orders in which absent values stand last: Entity Framework has no words for an index over an expression.</summary>
    [DbContext(typeof(PostgresMigrationContext))]
    [Migration("20261127160000_Orders")]
    public sealed class Orders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            CREATE INDEX "IX_Articles_LatestModified" ON "Articles" (("ModifiedUtc" IS NULL), "ModifiedUtc" DESC, "Id" DESC);
            CREATE INDEX "IX_People_LatestSeen" ON "People" (("LastSeenUtc" IS NULL), "LastSeenUtc" DESC, "Id");
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            DROP INDEX "IX_Articles_LatestModified";
            DROP INDEX "IX_People_LatestSeen";
            """);
    }
}
