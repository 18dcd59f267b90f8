using System.Globalization;
using BenchmarkDotNet.Running;
using NewsGraphQL.Benchmarks;
using NewsGraphQL.Benchmarks.Corpus;
using NewsGraphQL.Benchmarks.Import;
using NewsGraphQL.Benchmarks.Load;
using NewsGraphQL.Benchmarks.Load.Limit;
using NewsGraphQL.Benchmarks.Parts;
using NewsGraphQL.Benchmarks.Perturbation;
using NewsGraphQL.Benchmarks.Store;

// What each command does stands in README.md beside this file. Anything else is for BenchmarkDotNet.
switch (args)
{
    case ["throughput"]:
        return new Throughput(Console.Out).Run();
    case ["fuzz", var count]:
        return new Fuzz(Console.Out).Run(int.Parse(count, CultureInfo.InvariantCulture));
    case ["stages", var length]:
        return new StageTimes(Console.Out).Run(int.Parse(length, CultureInfo.InvariantCulture));
    case ["load", .. var options]:
        return await LoadCommand.RunAsync(options, Console.Out);
    case ["limit-server", var limited, var url]:
        return await LimitServer.RunAsync(limited, url);
    case ["load-generator", var port, var requests, var warm, var seconds]:
        return LoadGenerator.Run(int.Parse(port, CultureInfo.InvariantCulture), requests, double.Parse(warm, CultureInfo.InvariantCulture), double.Parse(seconds, CultureInfo.InvariantCulture), Console.Out);
    case ["generate", .. var options]:
        return await GenerateCommand.RunAsync(options, Console.Out);
    case ["perturb", var corpus, var target, .. var change]:
        return PerturbCommand.Run(corpus, target, change, Console.Out);
    case ["copy", var from, var to]:
        return await CopyCommand.RunAsync(from, to, Console.Out);
    case ["suggest", var store]:
        return await SuggestCommand.RunAsync(store, Console.Out);
    case ["import", var count]:
        return await ImportRateCommand.RunAsync(int.Parse(count, NumberStyles.AllowThousands, CultureInfo.InvariantCulture), Console.Out);
    case ["showcase", var shown]:
        return await ShowcaseCommand.RunAsync(new Uri(shown), Console.Out);
    case ["queries", var server, var file]:
        return await QueriesCommand.RunAsync(new Uri(server), file, Console.Out);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ExtractionBenchmarks).Assembly).Run(args);
        return 0;
}
