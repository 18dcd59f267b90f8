using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Tests.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("Presiden mengatakan bahwa mereka tidak akan pergi ke AS pada Senin.", null, "id")]
    [InlineData("The president said that they would not go to Jakarta on Monday.", null, "en")]
    [InlineData("The president said that they would not go.", "id-ID", "en")]
    [InlineData("", "en-GB", "en")]
    [InlineData("Storm destroys bridge", null, "en")]
    [InlineData("Badai rusak jembatan", null, "id")]
    [InlineData("12345", null, "id")]
    [InlineData("12345", "fr", "id")]
    public void Words_tell_the_language(string body, string? declared, string code) =>
        Assert.Equal(code, LanguageDetector.Detect(new NewsDocument(body) { Declared = new DeclaredMetadata { Language = declared } }).Code);
}
