using NewsGraphQL.Extraction.Accuracy;

namespace NewsGraphQL.Extraction.Tests.Accuracy;

public sealed class PairingTests
{
    [Fact]
    public void Each_prediction_is_used_once_and_the_first_of_equal_ones_is_taken() =>
        Assert.Equal([0, 1], Pairing.Pair(["a", "a", "a"], ["a", "a"], (gold, found) => gold == found ? 1 : 0).Values.Order());

    [Fact]
    public void An_optional_entry_is_neither_asked_for_nor_punished()
    {
        var (asked, pairs, wrong, surplus) = Pairing.Count(["a", "b", "(c)"], ["a", "(c)", "d"], gold => gold[0] == '(', (gold, found) => gold == found ? 1 : 0);
        Assert.Equal((2, 1, 1), (asked.Count, pairs.Count, wrong));
        Assert.Equal(["d"], surplus);
    }

    [Fact]
    public void An_optional_entry_does_not_take_the_prediction_of_one_that_is_asked_for() =>
        Assert.Equal(0, Pairing.Count(["a?", "a!"], ["a"], gold => gold == "a?", (gold, found) => gold[0] == found[0] ? 1 : 0).Wrong);
}
