using GraphQL.Types;
using NewsGraphQL.Server.Conventions.Execution;

namespace NewsGraphQL.Server.Conventions.Searching;

/// <summary>Where in a field's text a search found its words.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Fragment">The text, or the part of it around the words.</param>
/// <param name="Highlights">Where the words stand in the fragment: half-open, in UTF-16 code units.</param>
internal sealed record TextMatch(string Field, string Fragment, IReadOnlyList<(int Start, int End)> Highlights);

/// <summary>Where a search found its words, on the wire.</summary>
internal sealed class TextMatchType : ObjectGraphType<TextMatch>
{
    /// <summary>Adds the fields.</summary>
    public TextMatchType()
    {
        Name = "TextMatch";
        Description = "Where in a field's text a search found its words.";
        Field<NonNullGraphType<StringGraphType>>("field").Description("The field that holds the words, such as \"text\" or \"headline\".").Gives(source => source.Field);
        Field<NonNullGraphType<StringGraphType>>("fragment").Description("The text, or the part of it around the words.").Gives(source => source.Fragment);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<HighlightType>>>>("highlights").Description("Where the words stand in `fragment`, in order.").Gives(source => source.Highlights);
    }
}

/// <summary>A highlighted stretch, on the wire.</summary>
internal sealed class HighlightType : ObjectGraphType<(int Start, int End)>
{
    /// <summary>Adds the fields.</summary>
    public HighlightType()
    {
        Name = "Highlight";
        Description = "A stretch of a fragment: half-open, in UTF-16 code units.";
        Field<NonNullGraphType<IntGraphType>>("start").Description("The first code unit.").Gives(source => source.Start);
        Field<NonNullGraphType<IntGraphType>>("end").Description("The code unit behind the last one.").Gives(source => source.End);
    }
}
