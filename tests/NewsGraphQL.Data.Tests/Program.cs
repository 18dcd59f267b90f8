using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Ingest;

// The test assembly is also the importing process that the crash test kills: <store> <folder>.
await using var services = new ServiceCollection().AddNewsStore(args[0]).BuildServiceProvider();
await services.GetRequiredService<NewsStore>().OpenAsync();
var report = await services.GetRequiredService<ArticleImporter>().ImportAsync([args[1]], progress: new Printed());
Console.WriteLine($"{report.Stored} stored, {report.Unchanged} unchanged, {report.Refused} refused");
return report.IsClean ? 0 : 1;

internal sealed class Printed : IProgress<ImportProgress>
{
    public void Report(ImportProgress value) => Console.WriteLine(value.Report.Read);
}
