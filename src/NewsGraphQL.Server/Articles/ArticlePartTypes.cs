using GraphQL.Types;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Server.Conventions.Execution;

namespace NewsGraphQL.Server.Articles;

/// <summary>A paragraph on the wire.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Place">Where it stands and its words.</param>
internal sealed record ArticleParagraph(int Index, SpanOfText Place);

/// <summary>A paragraph on the wire.</summary>
internal sealed class ParagraphType : ObjectGraphType<ArticleParagraph>
{
    /// <summary>Adds the fields.</summary>
    public ParagraphType()
    {
        Name = "Paragraph";
        Description = "A paragraph of the article's own text.";
        Field<NonNullGraphType<IntGraphType>>("index").Description("Its place among the paragraphs, from 0: what `Quote.paragraph` names.").Gives(source => source.Index);
        Field<NonNullGraphType<StringGraphType>>("text").Description("Its words.").Gives(source => source.Place.Text);
        Field<NonNullGraphType<TextSpanType>>("span").Description("Where it stands in the body.").Gives(source => source.Place);
    }
}

/// <summary>A dateline on the wire.</summary>
internal sealed class DatelineType : ObjectGraphType<Article>
{
    /// <summary>Adds the fields.</summary>
    public DatelineType()
    {
        Name = "Dateline";
        Description = "Where a report was filed, as printed before its first sentence.";
        Field<NonNullGraphType<StringGraphType>>("place").Description("The place as printed (\"JAKARTA\").").Gives(source => source.DatelinePlace);
        Field<StringGraphType>("outlet").Description("The outlet printed beside it (\"CNN Indonesia\"); null when none is.").Gives(source => source.DatelineOutlet);
        IsTypeOf = null;
    }
}

/// <summary>A byline on the wire.</summary>
internal sealed class BylineType : ObjectGraphType<Article>
{
    /// <summary>Adds the fields.</summary>
    public BylineType()
    {
        Name = "Byline";
        Description = "Who made an article.";
        Field<NonNullGraphType<StringGraphType>>("raw").Description("The byline as printed.").Gives(source => source.BylineRaw);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CreditType>>>>("credits").Description("The people credited, in printed order.")
            .Resolve(context => context.RequestServices!.GetRequiredService<CreditsByArticleLoader>().Load(context.Source.Id));
        IsTypeOf = null;
    }
}

/// <summary>A credit on the wire.</summary>
internal sealed class CreditType : ObjectGraphType<ArticleCredit>
{
    /// <summary>Adds the fields.</summary>
    public CreditType()
    {
        Name = "Credit";
        Description = "One credited person.";
        Field<NonNullGraphType<StringGraphType>>("name").Description("The name or the initials as printed.").Gives(source => source.Name);
        Field<NonNullGraphType<CreditRoleType>>("role").Description("What the person did.").Gives(source => source.Role);
    }
}

/// <summary>What a credited person did.</summary>
internal sealed class CreditRoleType : EnumerationGraphType
{
    /// <summary>Adds the values.</summary>
    public CreditRoleType()
    {
        Name = "CreditRole";
        Description = "What a credited person did for an article.";
        Add("AUTHOR", CreditRole.Author, "Wrote it (penulis).");
        Add("EDITOR", CreditRole.Editor, "Edited it (editor, penyunting).");
        Add("REPORTER", CreditRole.Reporter, "Gathered the facts (reporter, pewarta).");
        Add("PHOTOGRAPHER", CreditRole.Photographer, "Took the pictures (fotografer).");
        Add("TRANSLATOR", CreditRole.Translator, "Translated it (penerjemah).");
        Add("CONTRIBUTOR", CreditRole.Contributor, "Credited with a part that the page does not name.");
    }
}
