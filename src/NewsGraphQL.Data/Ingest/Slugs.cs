namespace NewsGraphQL.Data.Ingest;

/// <summary>Readable names for addresses, made of what people read: "kim-jong-un".</summary>
internal static class Slugs
{
    private const int Longest = 80;

    /// <summary>The slug of a name: ASCII where the name is Latin, cut at a word's end; <paramref name="otherwise"/> when the name holds no letter or digit.</summary>
    public static string Of(string? name, string otherwise)
    {
        var slug = NameKey.Of(name is { Length: > 4 * Longest } ? name[..(4 * Longest)] : name).Replace(' ', '-');
        if (slug.Length > Longest)
        {
            var end = slug.LastIndexOf('-', Longest);
            slug = slug[..(end > 0 ? end : Longest)];
        }
        return slug.Length > 0 ? slug : otherwise;
    }
}
