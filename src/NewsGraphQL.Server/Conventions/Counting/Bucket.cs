namespace NewsGraphQL.Server.Conventions.Counting;

/// <summary>How many items of a list share a key.</summary>
/// <param name="Key">What they share.</param>
/// <param name="Count">How many they are; an item with several keys counts once for each.</param>
internal sealed record Bucket<TKey>(TKey Key, int Count);
