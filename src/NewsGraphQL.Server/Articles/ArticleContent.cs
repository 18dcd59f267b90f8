using GraphQL.Types;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Reading;
using NewsGraphQL.Server.Conventions.Scalars;

namespace NewsGraphQL.Server.Articles;

/// <summary>What a client sends of an article.</summary>
internal sealed class ArticleContent : InputObjectGraphType
{
    private const string Origin = "content";

    /// <summary>Lists the forms.</summary>
    public ArticleContent()
    {
        Name = "ArticleContentInput";
        Description = "An article in one of three forms: exactly one field.";
        IsOneOf = true;
        Field<StringGraphType>("text").Description("The article as plain text, as copied from a page: headline, date, byline and paragraphs are found in it.");
        Field<StringGraphType>("html").Description("The article's page, as a browser saves it.");
        Field<ArticleFieldsInput>("fields").Description("The article's parts, as a newsroom's own system has them.");
    }

    /// <summary>Reads what was sent.</summary>
    /// <param name="readers">The readers that files are read with, too.</param>
    /// <param name="content">The one form given.</param>
    /// <param name="url">The article's address; null where its content says it or nobody knows.</param>
    public static ReadResult Read(NewsReaders readers, IDictionary<string, object?> content, string? url)
    {
        var (form, value) = content.Single();
        var read = form switch
        {
            "text" => readers.ReadText((string)value!, Origin),
            "html" => readers.ReadHtml((string)value!, Origin),
            _ => readers.Read(ArticleFieldsInput.Document((IDictionary<string, object?>)value!), Origin),
        };
        return url is not null && read is ReadResult.Read(var document, var origin)
            ? new ReadResult.Read(document with { Declared = document.Declared with { Url = url } }, origin)
            : read;
    }
}

/// <summary>An article in parts.</summary>
internal sealed class ArticleFieldsInput : InputObjectGraphType
{
    /// <summary>Lists the parts.</summary>
    public ArticleFieldsInput()
    {
        Name = "ArticleFieldsInput";
        Description = "An article in parts. What its text says of itself counts more than what stands beside it here.";
        Field<NonNullGraphType<StringGraphType>>("body").Description("The text; an empty line parts its paragraphs.");
        Field<StringGraphType>("headline").Description("The headline.");
        Field<StringGraphType>("section").Description("The newspaper's rubric.");
        Field<LanguageTagScalar>("language").Description("The language; found out when left out.");
        Field<DateTimeScalar>("publishedAt").Description("When it was published.");
        Field<DateTimeScalar>("modifiedAt").Description("When it was last changed.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("authors").Description("Who wrote it, in printed order.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("sources").Description("The outlets and agencies that it is from.");
    }

    /// <summary>The parts as a document.</summary>
    public static NewsDocument Document(IDictionary<string, object?> fields)
    {
        return new NewsDocument((string)fields["body"]!)
        {
            Declared = new DeclaredMetadata
            {
                Headline = Text("headline"), Section = Text("section"), Language = Text("language"), PublishedAt = Time("publishedAt"), ModifiedAt = Time("modifiedAt"),
                Credits = [.. Texts("authors").Select(name => new Credit(name, CreditRole.Author))], Sources = [.. Texts("sources")],
            },
        };

        string? Text(string name) => fields.TryGetValue(name, out var value) && value is string text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

        PublicationTime? Time(string name) => fields.TryGetValue(name, out var value) && value is DateTimeOffset time ? new PublicationTime(time.DateTime, time.Offset, TimePrecision.Second) : null;

        IEnumerable<string> Texts(string name) =>
            fields.TryGetValue(name, out var value) && value is IEnumerable<object?> list ? list.OfType<string>().Select(text => text.Trim()).Where(text => text.Length > 0) : [];
    }
}
