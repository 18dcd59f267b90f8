namespace NewsGraphQL.Data.Ingest;

/// <summary>The form of an address by which articles are recognised.</summary>
internal static class ArticleUrl
{
    /// <summary>The absolute http(s) address with scheme and host in lower case and without the fragment; null when it is no such address.</summary>
    /// <remarks>Path and query stay as they are: which parts of a query name another page is known to the site alone.</remarks>
    public static string? Of(string? url) =>
        Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)
            : null;
}
