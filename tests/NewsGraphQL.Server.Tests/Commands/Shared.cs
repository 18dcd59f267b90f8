namespace NewsGraphQL.Server.Tests.Commands;

/// <summary>Files that stand beside the repository on some machines and belong to others.</summary>
internal static class Shared
{
    /// <summary>The path of a file under <c>../shared</c>; skips the test where it is absent.</summary>
    public static string File(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!System.IO.File.Exists(Path.Combine(folder.FullName, "NewsGraphQL.sln"))) continue;
            var path = Path.Combine(folder.FullName, "..", "shared", name);
            Skip.IfNot(System.IO.File.Exists(path), $"../shared/{name} is not on this machine");
            return Path.GetFullPath(path);
        }

        throw new DirectoryNotFoundException("the tests run outside the repository");
    }
}
