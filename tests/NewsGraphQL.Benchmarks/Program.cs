using System.Globalization;
using BenchmarkDotNet.Running;
using NewsGraphQL.Benchmarks;

// throughput: MB/s by length in half a minute. stages <length>: where the time goes. fuzz <count>: generated texts. Anything else is for BenchmarkDotNet.
switch (args)
{
    case ["throughput"]:
        return new Throughput(Console.Out).Run();
    case ["fuzz", var count]:
        return new Fuzz(Console.Out).Run(int.Parse(count, CultureInfo.InvariantCulture));
    case ["stages", var length]:
        return new StageTimes(Console.Out).Run(int.Parse(length, CultureInfo.InvariantCulture));
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
