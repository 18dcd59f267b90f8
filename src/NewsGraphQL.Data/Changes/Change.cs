namespace NewsGraphQL.Data.Changes;

/// <summary>What a change was made to.</summary>
public enum ChangedObject
{
    /// <summary>An article.</summary>
    Article,

    /// <summary>A quote.</summary>
    Quote,
}

/// <summary>A place in the log of changes: behind the item that it names.</summary>
/// <param name="Sequence">The write; 0 before the first one.</param>
/// <param name="Index">The item among those of the write, from 0; -1 before the first one.</param>
public readonly record struct ChangePosition(long Sequence, int Index)
{
    /// <summary>Before everything.</summary>
    public static ChangePosition Start => new(0, -1);

    /// <summary>Whether this place comes after another one.</summary>
    public bool IsBehind(ChangePosition other) => (Sequence, Index).CompareTo((other.Sequence, other.Index)) > 0;
}

/// <summary>One changed object.</summary>
/// <param name="Position">Where it stands in the log.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Subject">To what.</param>
/// <param name="Id">The object's key.</param>
/// <param name="WrittenUtc">When.</param>
public sealed record Change(ChangePosition Position, ChangeKind Kind, ChangedObject Subject, int Id, DateTime WrittenUtc)
{
    /// <summary>The items of a write, in the order of their positions: the article, then its quotes.</summary>
    internal static IEnumerable<Change> Of(ArticleChange row)
    {
        var index = 0;
        yield return Next(row.Kind, ChangedObject.Article, row.ArticleId);
        foreach (var id in row.QuotesCreated) yield return Next(ChangeKind.Created, ChangedObject.Quote, id);
        foreach (var id in row.QuotesUpdated) yield return Next(ChangeKind.Updated, ChangedObject.Quote, id);
        foreach (var id in row.QuotesRemoved) yield return Next(ChangeKind.Removed, ChangedObject.Quote, id);

        Change Next(ChangeKind kind, ChangedObject what, int id) => new(new ChangePosition(row.Sequence, index++), kind, what, id, row.WrittenUtc);
    }
}
