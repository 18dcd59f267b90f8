using Microsoft.Net.Http.Headers;

namespace NewsGraphQL.Server.Http;

/// <summary>A media type of answers.</summary>
/// <remarks>With <c>application/graphql-response+json</c> the status tells whether the request was executed;
/// with <c>application/json</c> it is 200 for every answer to a GraphQL request, because intermediaries may have written any other.</remarks>
internal sealed class ResponseType
{
    private readonly MediaTypeHeaderValue _type;

    private ResponseType(string type)
    {
        _type = new MediaTypeHeaderValue(type);
        ContentType = $"{type}; charset=utf-8";
    }

    /// <summary>For clients that know only JSON.</summary>
    public static ResponseType Json { get; } = new("application/json");

    /// <summary>GraphQL's own media type.</summary>
    public static ResponseType GraphQL { get; } = new("application/graphql-response+json");

    /// <summary>What can be had, for a message.</summary>
    public static string Offered => $"`{GraphQL._type}` and `{Json._type}`, both in UTF-8";

    /// <summary>The header of the answer.</summary>
    public string ContentType { get; }

    /// <summary>What the client likes best of what can be written; null when it accepts neither.</summary>
    /// <param name="request">The request with its <c>Accept</c>.</param>
    /// <param name="standard">What is written where the client leaves it open.</param>
    public static ResponseType? Of(HttpRequest request, ResponseType standard)
    {
        if (request.Headers.Accept is { Count: 1 } one)
        {
            if (one[0] == "application/json") return Json; // as most programs send it, and nothing to weigh
            if (one[0] == "*/*") return standard;
        }

        if (request.Headers.Accept.All(string.IsNullOrWhiteSpace)) return standard;
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)) return null;
        var ranges = accepted.Where(RequestContent.IsUtf8).ToList();
        var other = standard == Json ? GraphQL : Json;
        return new[] { standard, other }.Select(type => (Type: type, Range: type.RangeIn(ranges)))
            .Where(offer => offer.Range is { Quality: not 0 })
            .OrderByDescending(offer => offer.Range!.Quality ?? 1).ThenByDescending(offer => Exactness(offer.Range!)).ThenBy(offer => ranges.IndexOf(offer.Range!))
            .Select(offer => offer.Type).FirstOrDefault();
    }

    // The most exact range counts: `application/json;q=0, */*` excludes JSON.
    private MediaTypeHeaderValue? RangeIn(List<MediaTypeHeaderValue> ranges) => ranges.Where(Covers).MaxBy(Exactness);

    // Not IsSubsetOf: that one takes every `+json` for `application/json`. Parameters of a range (charset, quality) do not narrow what we write.
    private bool Covers(MediaTypeHeaderValue range) =>
        range.MatchesAllTypes || (range.MatchesAllSubTypes ? range.Type.Equals(_type.Type, StringComparison.OrdinalIgnoreCase) : range.MediaType.Equals(_type.MediaType, StringComparison.OrdinalIgnoreCase));

    private static int Exactness(MediaTypeHeaderValue range) => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
}
