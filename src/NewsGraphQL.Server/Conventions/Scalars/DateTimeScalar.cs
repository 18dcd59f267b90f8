using System.Globalization;
using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace NewsGraphQL.Server.Conventions.Scalars;

/// <summary>A point in time with a mandatory offset, RFC 3339.</summary>
internal sealed partial class DateTimeScalar : ScalarGraphType
{
    /// <summary>Names and documents the scalar.</summary>
    public DateTimeScalar()
    {
        Name = "DateTime";
        Description = "A point in time as RFC 3339 with a mandatory offset: `2023-07-27T21:20:00+07:00` or `…Z`.";
        this.ApplyDirective("specifiedBy", "url", "https://scalars.graphql.org/chillicream/date-time.html");
    }

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => ParseValue(text.Value.ToString()),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value, "want a string with an offset, such as \"2023-07-27T21:20:00+07:00\""),
    };

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        DateTimeOffset time => time,
        string text when Rfc3339().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
        _ => ThrowValueConversionError(value),
    };

    /// <inheritdoc/>
    public override object? Serialize(object? value) => value switch
    {
        null => null,
        DateTimeOffset { Offset.Ticks: 0 } time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        DateTime time => Serialize(new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc))),
        _ => ThrowSerializationError(value),
    };

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,7})?([Zz]|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Rfc3339();
}
