using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace NewsGraphQL.Data.Providers.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Handle = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Scopes = table.Column<int>(type: "integer", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastUsedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ArticleChanges",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    WrittenUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    QuotesCreated = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    QuotesUpdated = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    QuotesRemoved = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Items = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleChanges", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "Articles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContentHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Headline = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    HeadlineKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    HeadlineStart = table.Column<int>(type: "integer", nullable: true),
                    HeadlineEnd = table.Column<int>(type: "integer", nullable: true),
                    Section = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PublishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PublishedOffsetMinutes = table.Column<int>(type: "integer", nullable: true),
                    PublishedPrecision = table.Column<int>(type: "integer", nullable: true),
                    SortUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ModifiedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ModifiedOffsetMinutes = table.Column<int>(type: "integer", nullable: true),
                    ModifiedPrecision = table.Column<int>(type: "integer", nullable: true),
                    DatelinePlace = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DatelineOutlet = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DatelineStart = table.Column<int>(type: "integer", nullable: true),
                    DatelineEnd = table.Column<int>(type: "integer", nullable: true),
                    BylineRaw = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WordCount = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ExtractorVersion = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    StoredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Articles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Countries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Code3 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Numeric = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    NameEn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Subregion = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Capital = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IsFormer = table.Column<bool>(type: "boolean", nullable: false),
                    ArticleCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Countries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FirstSeenUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastSeenUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ArticleCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ArticleBodies",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Paragraphs = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DeclaredJson = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleBodies", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_ArticleBodies_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleCredits",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Role = table.Column<int>(type: "integer", nullable: false),
                    Start = table.Column<int>(type: "integer", nullable: true),
                    End = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleCredits", x => new { x.ArticleId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_ArticleCredits_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RelatedLinks",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Headline = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    HeadlineKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Start = table.Column<int>(type: "integer", nullable: true),
                    End = table.Column<int>(type: "integer", nullable: true),
                    ResolvedArticleId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelatedLinks", x => new { x.ArticleId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_RelatedLinks_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RelatedLinks_Articles_ResolvedArticleId",
                        column: x => x.ResolvedArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "SupersededVersions",
                columns: table => new
                {
                    ContentHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ReplacedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupersededVersions", x => x.ContentHash);
                    table.ForeignKey(
                        name: "FK_SupersededVersions_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleCountries",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    CountryId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    SortUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MentionCount = table.Column<int>(type: "integer", nullable: false),
                    Mentions = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleCountries", x => new { x.ArticleId, x.CountryId });
                    table.ForeignKey(
                        name: "FK_ArticleCountries_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ArticleCountries_Countries_CountryId",
                        column: x => x.CountryId,
                        principalTable: "Countries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CountryNames",
                columns: table => new
                {
                    CountryId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameKey = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CountryNames", x => new { x.CountryId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_CountryNames_Countries_CountryId",
                        column: x => x.CountryId,
                        principalTable: "Countries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Organizations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Acronym = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    CountryId = table.Column<int>(type: "integer", nullable: true),
                    ArticleCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organizations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Organizations_Countries_CountryId",
                        column: x => x.CountryId,
                        principalTable: "Countries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ArticlePeople",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    SortUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MentionCount = table.Column<int>(type: "integer", nullable: false),
                    Mentions = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticlePeople", x => new { x.ArticleId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_ArticlePeople_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ArticlePeople_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonAliases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    Evidence = table.Column<int>(type: "integer", nullable: false),
                    EvidenceRole = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonAliases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonAliases_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonAliases_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PersonDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<int>(type: "integer", nullable: false),
                    OtherId = table.Column<int>(type: "integer", nullable: false),
                    OtherSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OtherName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OtherNameKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SurvivorId = table.Column<int>(type: "integer", nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UndoneUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Moved = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Block = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PersonId = table.Column<int>(type: "integer", nullable: false)
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
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    NameKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PersonId = table.Column<int>(type: "integer", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "ArticleOrganizations",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    OrganizationId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    SortUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MentionCount = table.Column<int>(type: "integer", nullable: false),
                    Mentions = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleOrganizations", x => new { x.ArticleId, x.OrganizationId });
                    table.ForeignKey(
                        name: "FK_ArticleOrganizations_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ArticleOrganizations_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ArticleSources",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    OrganizationId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Start = table.Column<int>(type: "integer", nullable: true),
                    End = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleSources", x => new { x.ArticleId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_ArticleSources_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ArticleSources_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrganizationAliases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrganizationId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ArticleId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganizationAliases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrganizationAliases_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrganizationAliases_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PersonRoles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<int>(type: "integer", nullable: false),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OfficeKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CountryId = table.Column<int>(type: "integer", nullable: true),
                    OrganizationId = table.Column<int>(type: "integer", nullable: true),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    End = table.Column<int>(type: "integer", nullable: false),
                    SortUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonRoles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonRoles_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PersonRoles_Countries_CountryId",
                        column: x => x.CountryId,
                        principalTable: "Countries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonRoles_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonRoles_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Quotes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PublishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SortUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Paragraph = table.Column<int>(type: "integer", nullable: false),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    End = table.Column<int>(type: "integer", nullable: false),
                    Parts = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SpeakerId = table.Column<int>(type: "integer", nullable: true),
                    AttributionKind = table.Column<int>(type: "integer", nullable: false),
                    Label = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LabelStart = table.Column<int>(type: "integer", nullable: true),
                    LabelEnd = table.Column<int>(type: "integer", nullable: true),
                    OrganizationId = table.Column<int>(type: "integer", nullable: true),
                    Role = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Cue = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CueLemma = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CueStart = table.Column<int>(type: "integer", nullable: true),
                    CueEnd = table.Column<int>(type: "integer", nullable: true),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Quotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Quotes_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Quotes_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Quotes_People_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QuoteCountries",
                columns: table => new
                {
                    QuoteId = table.Column<int>(type: "integer", nullable: false),
                    CountryId = table.Column<int>(type: "integer", nullable: false),
                    SortUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuoteCountries", x => new { x.QuoteId, x.CountryId });
                    table.ForeignKey(
                        name: "FK_QuoteCountries_Countries_CountryId",
                        column: x => x.CountryId,
                        principalTable: "Countries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QuoteCountries_Quotes_QuoteId",
                        column: x => x.QuoteId,
                        principalTable: "Quotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuoteOrganizations",
                columns: table => new
                {
                    QuoteId = table.Column<int>(type: "integer", nullable: false),
                    OrganizationId = table.Column<int>(type: "integer", nullable: false),
                    SortUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuoteOrganizations", x => new { x.QuoteId, x.OrganizationId });
                    table.ForeignKey(
                        name: "FK_QuoteOrganizations_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QuoteOrganizations_Quotes_QuoteId",
                        column: x => x.QuoteId,
                        principalTable: "Quotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuotePeople",
                columns: table => new
                {
                    QuoteId = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<int>(type: "integer", nullable: false),
                    SortUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuotePeople", x => new { x.QuoteId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_QuotePeople_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QuotePeople_Quotes_QuoteId",
                        column: x => x.QuoteId,
                        principalTable: "Quotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuoteRelays",
                columns: table => new
                {
                    QuoteId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    OrganizationId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuoteRelays", x => new { x.QuoteId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_QuoteRelays_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QuoteRelays_Quotes_QuoteId",
                        column: x => x.QuoteId,
                        principalTable: "Quotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_Handle",
                table: "ApiKeys",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_Name",
                table: "ApiKeys",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArticleCountries_CountryId_SortUtc_ArticleId",
                table: "ArticleCountries",
                columns: new[] { "CountryId", "SortUtc", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleCredits_Name",
                table: "ArticleCredits",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleOrganizations_OrganizationId_SortUtc_ArticleId",
                table: "ArticleOrganizations",
                columns: new[] { "OrganizationId", "SortUtc", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePeople_PersonId_SortUtc_ArticleId",
                table: "ArticlePeople",
                columns: new[] { "PersonId", "SortUtc", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ContentHash",
                table: "Articles",
                column: "ContentHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_HeadlineKey",
                table: "Articles",
                column: "HeadlineKey");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Language_SortUtc_Id",
                table: "Articles",
                columns: new[] { "Language", "SortUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Section_SortUtc_Id",
                table: "Articles",
                columns: new[] { "Section", "SortUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Slug",
                table: "Articles",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SortUtc_Id",
                table: "Articles",
                columns: new[] { "SortUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Url",
                table: "Articles",
                column: "Url",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArticleSources_OrganizationId",
                table: "ArticleSources",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_Countries_Code",
                table: "Countries",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Countries_NameEn_Id",
                table: "Countries",
                columns: new[] { "NameEn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Countries_NameId_Id",
                table: "Countries",
                columns: new[] { "NameId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CountryNames_NameKey",
                table: "CountryNames",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationAliases_ArticleId",
                table: "OrganizationAliases",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationAliases_Name",
                table: "OrganizationAliases",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationAliases_NameKey",
                table: "OrganizationAliases",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationAliases_OrganizationId_Name",
                table: "OrganizationAliases",
                columns: new[] { "OrganizationId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_ArticleCount_Id",
                table: "Organizations",
                columns: new[] { "ArticleCount", "Id" },
                descending: new[] { true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_CountryId",
                table: "Organizations",
                column: "CountryId");

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_Name_Id",
                table: "Organizations",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_NameKey",
                table: "Organizations",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_Slug",
                table: "Organizations",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_ArticleCount_Id",
                table: "People",
                columns: new[] { "ArticleCount", "Id" },
                descending: new[] { true, false });

            migrationBuilder.CreateIndex(
                name: "IX_People_LastSeenUtc_Id",
                table: "People",
                columns: new[] { "LastSeenUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_People_Name_Id",
                table: "People",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_People_NameKey",
                table: "People",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_People_Slug",
                table: "People",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonAliases_ArticleId",
                table: "PersonAliases",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonAliases_Name",
                table: "PersonAliases",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_PersonAliases_NameKey",
                table: "PersonAliases",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_PersonAliases_PersonId_Name",
                table: "PersonAliases",
                columns: new[] { "PersonId", "Name" },
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_PersonRoles_ArticleId",
                table: "PersonRoles",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonRoles_CountryId",
                table: "PersonRoles",
                column: "CountryId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonRoles_OrganizationId",
                table: "PersonRoles",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonRoles_PersonId_SortUtc_Id",
                table: "PersonRoles",
                columns: new[] { "PersonId", "SortUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonRoles_Title",
                table: "PersonRoles",
                column: "Title");

            migrationBuilder.CreateIndex(
                name: "IX_QuoteCountries_CountryId_SortUtc_QuoteId",
                table: "QuoteCountries",
                columns: new[] { "CountryId", "SortUtc", "QuoteId" });

            migrationBuilder.CreateIndex(
                name: "IX_QuoteOrganizations_OrganizationId_SortUtc_QuoteId",
                table: "QuoteOrganizations",
                columns: new[] { "OrganizationId", "SortUtc", "QuoteId" });

            migrationBuilder.CreateIndex(
                name: "IX_QuotePeople_PersonId_SortUtc_QuoteId",
                table: "QuotePeople",
                columns: new[] { "PersonId", "SortUtc", "QuoteId" });

            migrationBuilder.CreateIndex(
                name: "IX_QuoteRelays_OrganizationId",
                table: "QuoteRelays",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ArticleId_Ordinal",
                table: "Quotes",
                columns: new[] { "ArticleId", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_OrganizationId_SortUtc_Id",
                table: "Quotes",
                columns: new[] { "OrganizationId", "SortUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_SortUtc_Id",
                table: "Quotes",
                columns: new[] { "SortUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_SpeakerId_SortUtc_Id",
                table: "Quotes",
                columns: new[] { "SpeakerId", "SortUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RelatedLinks_HeadlineKey",
                table: "RelatedLinks",
                column: "HeadlineKey");

            migrationBuilder.CreateIndex(
                name: "IX_RelatedLinks_ResolvedArticleId",
                table: "RelatedLinks",
                column: "ResolvedArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_RelatedLinks_Url",
                table: "RelatedLinks",
                column: "Url");

            migrationBuilder.CreateIndex(
                name: "IX_SupersededVersions_ArticleId",
                table: "SupersededVersions",
                column: "ArticleId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ApiKeys");

            migrationBuilder.DropTable(
                name: "ArticleBodies");

            migrationBuilder.DropTable(
                name: "ArticleChanges");

            migrationBuilder.DropTable(
                name: "ArticleCountries");

            migrationBuilder.DropTable(
                name: "ArticleCredits");

            migrationBuilder.DropTable(
                name: "ArticleOrganizations");

            migrationBuilder.DropTable(
                name: "ArticlePeople");

            migrationBuilder.DropTable(
                name: "ArticleSources");

            migrationBuilder.DropTable(
                name: "CountryNames");

            migrationBuilder.DropTable(
                name: "OrganizationAliases");

            migrationBuilder.DropTable(
                name: "PersonAliases");

            migrationBuilder.DropTable(
                name: "PersonDecisions");

            migrationBuilder.DropTable(
                name: "PersonNameBlocks");

            migrationBuilder.DropTable(
                name: "PersonPins");

            migrationBuilder.DropTable(
                name: "PersonRoles");

            migrationBuilder.DropTable(
                name: "QuoteCountries");

            migrationBuilder.DropTable(
                name: "QuoteOrganizations");

            migrationBuilder.DropTable(
                name: "QuotePeople");

            migrationBuilder.DropTable(
                name: "QuoteRelays");

            migrationBuilder.DropTable(
                name: "RelatedLinks");

            migrationBuilder.DropTable(
                name: "SupersededVersions");

            migrationBuilder.DropTable(
                name: "Quotes");

            migrationBuilder.DropTable(
                name: "Articles");

            migrationBuilder.DropTable(
                name: "Organizations");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Countries");
        }
    }
}
