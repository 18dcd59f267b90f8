using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Ingest;

// The test assembly is also the importing process that the crash test kills: <store> <folder> <articles in a transaction>.
await using var services = new ServiceCollection().AddNewsStore(args[0]).BuildServiceProvider();
await services.GetRequiredService<NewsStore>().OpenAsync();
var importer = services.GetRequiredService<ArticleImporter>();
importer.MostInTransaction = int.Parse(args[2], CultureInfo.InvariantCulture);
Console.WriteLine("ready");
var report = await importer.ImportAsync([args[1]]);
Console.WriteLine($"{report.Stored} stored, {report.Unchanged} unchanged, {report.Refused} refused");
return report.IsClean ? 0 : 1;
