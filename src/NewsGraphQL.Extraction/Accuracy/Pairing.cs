namespace NewsGraphQL.Extraction.Accuracy;

/// <summary>Pairs what was found with the gold, one to one.</summary>
internal static class Pairing
{
    /// <summary>Each gold entry in order takes the best prediction that is left; of equal ones the first. <c>same</c> tells how well the two fit; 0 when they do not.</summary>
    /// <returns>The prediction's index by the gold entry's.</returns>
    public static Dictionary<int, int> Pair<TGold, TFound>(IReadOnlyList<TGold> golds, IReadOnlyList<TFound> found, Func<TGold, TFound, double> same)
    {
        var left = Enumerable.Range(0, found.Count).ToList();
        var pairs = new Dictionary<int, int>();
        for (var gold = 0; gold < golds.Count; gold++)
        {
            var (best, score) = (-1, 0.0);
            foreach (var candidate in left)
            {
                var fit = same(golds[gold], found[candidate]);
                if (fit > score) (best, score) = (candidate, fit);
            }

            if (best < 0) continue;
            pairs[gold] = best;
            left.Remove(best);
        }

        return pairs;
    }

    /// <summary>Pairs what is asked for first, so that an optional entry never takes its prediction, and counts. A prediction that <c>ignored</c> takes is neither right nor wrong.</summary>
    public static (IReadOnlyList<TGold> Asked, Dictionary<int, int> Pairs, int Wrong, IReadOnlyList<TFound> Surplus) Count<TGold, TFound>(
        IReadOnlyList<TGold> golds, IReadOnlyList<TFound> found, Func<TGold, bool> optional, Func<TGold, TFound, double> same, Func<TFound, bool>? ignored = null)
    {
        List<TGold> asked = [.. golds.Where(gold => !optional(gold))];
        var pairs = Pair(asked, found, same);
        var taken = pairs.Values.ToHashSet();
        List<TFound> rest = [.. found.Where((one, index) => !taken.Contains(index) && !(ignored?.Invoke(one) ?? false))];
        var free = Pair([.. golds.Where(optional)], rest, same).Values.ToHashSet();
        return (asked, pairs, rest.Count - free.Count, [.. rest.Where((_, index) => !free.Contains(index))]);
    }
}
