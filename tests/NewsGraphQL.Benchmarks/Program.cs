using System.Globalization;
using BenchmarkDotNet.Running;
using NewsGraphQL.Benchmarks;

// throughput: MB/s by length in half a minute. stages: where the time goes. fuzz <count>: generated texts. Anything else is for BenchmarkDotNet.
switch (args)
{
    case ["throughput"]:
        return new Throughput(Console.Out).Run();
    case ["fuzz", var count]:
        return new Fuzz(Console.Out).Run(int.Parse(count, CultureInfo.InvariantCulture));
    case ["stages"]:
        return new StageTimes(Console.Out).Run();
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
