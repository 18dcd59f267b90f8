using System.Reflection;
using System.Text.RegularExpressions;
using NewsGraphQL.Data;
using NewsGraphQL.Extraction;
using NewsGraphQL.Server.Tests.Examples;

namespace NewsGraphQL.Server.Tests.Architecture;

/// <summary>What holds the house up: one direction of references, conventions without news, small files, languages as data.</summary>
public sealed partial class ArchitectureTests
{
    private const int MostLines = 300;

    private static readonly string Source = Path.Combine(Example.Root, "src");

    /// <summary>Files that may be longer, and why.</summary>
    private static readonly Dictionary<string, string> LongFiles = [];

    public static TheoryData<string> Machinery => ["NewsGraphQL.Server.Conventions", "NewsGraphQL.Server.Http"];

    [Fact]
    public void References_lead_from_server_to_data_to_extraction()
    {
        Assert.Empty(OwnReferences(typeof(NewsExtractor).Assembly));
        Assert.Equal(["NewsGraphQL.Extraction"], OwnReferences(typeof(NewsDbContext).Assembly));
        Assert.Subset(new HashSet<string> { "NewsGraphQL.Data", "NewsGraphQL.Extraction" }, OwnReferences(typeof(NewsSchema).Assembly).ToHashSet());
    }

    [Fact]
    public void Extraction_knows_no_database_no_network_and_no_graph() =>
        Assert.DoesNotContain(typeof(NewsExtractor).Assembly.GetReferencedAssemblies(), name =>
            name.Name!.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || name.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.Name.StartsWith("Microsoft.Data", StringComparison.Ordinal) || name.Name.StartsWith("GraphQL", StringComparison.Ordinal) || name.Name == "System.Net.Http");

    [Theory]
    [MemberData(nameof(Machinery))]
    public void Machinery_knows_no_news(string machinery)
    {
        string[] allowed = ["NewsGraphQL.Server.Conventions", "NewsGraphQL.Server.Http"];
        var folder = Path.Combine(Source, "NewsGraphQL.Server", machinery.Split('.')[^1]);
        var wrong = Files(folder, "*.cs").SelectMany(file => OwnNamespaces().Matches(File.ReadAllText(file)).Select(match => match.Value)
            .Where(name => !allowed.Any(own => name.StartsWith(own, StringComparison.Ordinal))).Select(name => $"{Path.GetFileName(file)} names {name}"));
        Assert.Empty(wrong);
        Assert.Contains(typeof(NewsSchema).Assembly.GetTypes(), type => type.Namespace?.StartsWith(machinery, StringComparison.Ordinal) is true);
    }

    [Fact]
    public void Http_is_needed_by_no_convention() =>
        Assert.DoesNotContain(Files(Path.Combine(Source, "NewsGraphQL.Server", "Conventions"), "*.cs"), file => File.ReadAllText(file).Contains("NewsGraphQL.Server.Http", StringComparison.Ordinal));

    [Fact]
    public void No_file_is_longer_than_a_person_reads()
    {
        var tooLong = Files(Source, "*.cs").Where(file => !file.Contains("Migrations", StringComparison.Ordinal) && !LongFiles.ContainsKey(Path.GetFileName(file)))
            .Where(file => File.ReadLines(file).Count() > MostLines).Select(file => Path.GetRelativePath(Source, file));
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Extraction_names_no_language_outside_its_folder()
    {
        var languages = Directory.GetDirectories(Path.Combine(Source, "NewsGraphQL.Extraction", "Languages")).Select(Path.GetFileName).ToHashSet();
        Assert.Contains("id", languages);
        var wrong = Files(Path.Combine(Source, "NewsGraphQL.Extraction"), "*.cs")
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Languages{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => LanguageLiteral().Matches(WithoutComments(File.ReadAllText(file))).Where(match => languages.Contains(match.Groups["code"].Value)).Select(match => $"{Path.GetFileName(file)}: {match.Value}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_name_says_nothing()
    {
        string[] empty = ["Manager", "Helper", "Util", "Utils", "Service", "Processor", "Base", "Impl", "Dto"];
        var wrong = new[] { typeof(NewsExtractor).Assembly, typeof(NewsDbContext).Assembly, typeof(NewsSchema).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("NewsGraphQL", StringComparison.Ordinal) is true)
            .Select(type => type.Name.Split('`')[0]).Where(name => empty.Any(word => name.EndsWith(word, StringComparison.Ordinal)));
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> OwnReferences(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("NewsGraphQL", StringComparison.Ordinal)).Order();

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string WithoutComments(string code) => Comment().Replace(code, "");

    [GeneratedRegex(@"NewsGraphQL\.(Data|Extraction|Server\.\w+)[\w.]*")]
    private static partial Regex OwnNamespaces();

    // A comparison, an arm of a switch or a call for a language; "id" is also a member's name in JSON and Atom.
    [GeneratedRegex("""(==|!=|\bis|\bor|\bcase|\bLanguage\w*(\.\w+)?\()\s*"(?<code>[a-z]{2})"|"(?<code>[a-z]{2})"\s*=>""")]
    private static partial Regex LanguageLiteral();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
