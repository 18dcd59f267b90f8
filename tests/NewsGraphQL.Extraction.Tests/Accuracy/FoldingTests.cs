using NewsGraphQL.Extraction.Accuracy;

namespace NewsGraphQL.Extraction.Tests.Accuracy;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("  “Harga\n stabil,” ", "harga stabil")]
    [InlineData("''Sudah!''", "sudah")]
    [InlineData("_x_", "x")]
    [InlineData("…", "")]
    [InlineData(null, "")]
    public void A_quote_is_compared_without_case_marks_and_outer_signs(string? text, string key) => Assert.Equal(key, Folding.QuoteKey(text));

    [Theory]
    [InlineData("Presiden Ratna Dewi", "ratna dewi")]
    [InlineData("Dr. H. Ratna Dewi", "ratna dewi")]
    [InlineData("Jum’at Al-Farisi", "jum'at al-farisi")]
    [InlineData("Gus Dur", "dur")]
    [InlineData("Pak", "pak")]
    public void A_name_is_compared_without_honorifics(string name, string key) => Assert.Equal(key, Folding.Articles.NameKey(name));

    [Theory]
    [InlineData("satu dua tiga empat lima", "satu dua tiga empat enam", 0.8)]
    [InlineData("satu", "satu dua", 0.5)]
    [InlineData("satu satu", "satu", 0.5)]
    [InlineData("", "satu", 0)]
    public void Overlap_counts_shared_tokens_over_the_longer_side(string left, string right, double overlap) =>
        Assert.Equal(overlap, Folding.Overlap(left, right), 6);
}
