using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace StrategyGraph.Bench.Running;

/// <summary>Short runs in this very process: a few seconds for each benchmark, and nothing is built for them.</summary>
internal static class ShortConfig
{
    /// <summary>The configuration.</summary>
    public static IConfig Make() => DefaultConfig.Instance
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default);
}
