using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace StrategyGraph.Bench.Running;

/// <summary>
/// Measures the same benchmarks by processor time instead of by the clock, for a machine that other work keeps busy: the median of seven
/// rounds, beside the least and the bytes allocated for one call.
/// </summary>
internal static class CpuTimes
{
    private const int Rounds = 7;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.3);

    /// <summary>Runs every benchmark whose name begins with the filter: class, method and parameters as the table shows them.</summary>
    public static void Run(string filter)
    {
        Console.WriteLine("| benchmark | CPU µs, median | least | bytes allocated |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var type in typeof(CpuTimes).Assembly.GetTypes().OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            var methods = type.GetMethods().Where(m => m.GetCustomAttribute<BenchmarkAttribute>() is not null).ToArray();
            if (methods.Length == 0)
                continue;
            foreach (var values in Combinations(type))
            {
                var suffix = string.Concat(values.Select(v => $", {v.Item2}"));
                var asked = methods.Where(m => $"{type.Name}.{m.Name}{suffix}".StartsWith(filter, StringComparison.OrdinalIgnoreCase)).ToArray();
                if (asked.Length > 0)
                    RunWith(type, asked, values, suffix);
            }
        }
    }

    private static void RunWith(Type type, MethodInfo[] methods, IReadOnlyList<(PropertyInfo Property, object? Value)> values, string suffix)
    {
        var instance = Activator.CreateInstance(type)!;
        foreach (var (property, value) in values)
            property.SetValue(instance, value);
        foreach (var setup in type.GetMethods().Where(m => m.GetCustomAttribute<GlobalSetupAttribute>() is not null))
            setup.Invoke(instance, null);
        foreach (var method in methods)
        {
            Action call = method.ReturnType == typeof(int) ? Call(method.CreateDelegate<Func<int>>(instance)) : Call(method.CreateDelegate<Func<long>>(instance));
            var (median, least, bytes) = Measure(call);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {type.Name}.{method.Name}{suffix} | {Shown(median)} | {Shown(least)} | {bytes:#,0} |"));
        }
    }

    private static Action Call<T>(Func<T> benchmark) => () => benchmark();

    private static (double Median, double Least, long Bytes) Measure(Action call)
    {
        Repeat(call, WarmUp);
        GC.Collect();
        var before = GC.GetAllocatedBytesForCurrentThread();
        call();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        var times = Enumerable.Range(0, Rounds).Select(_ => Repeat(call, Round)).Order().ToArray();
        return (times[Rounds / 2], times[0], bytes);
    }

    // The processor time of one call, in µs.
    private static double Repeat(Action call, TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var calls = 0;
        do
        {
            call();
            calls++;
        }
        while (clock.Elapsed < time);
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / calls;
    }

    private static string Shown(double µs) => µs.ToString(µs < 100 ? "0.00" : "#,0", CultureInfo.InvariantCulture);

    private static IEnumerable<IReadOnlyList<(PropertyInfo, object?)>> Combinations(Type type)
    {
        IEnumerable<IReadOnlyList<(PropertyInfo, object?)>> all = [[]];
        foreach (var property in type.GetProperties())
        {
            if (ValuesOf(type, property) is { } values)
                all = [.. all.SelectMany(one => values.Select(v => (IReadOnlyList<(PropertyInfo, object?)>)[.. one, (property, v)]))];
        }

        return all;
    }

    private static object?[]? ValuesOf(Type type, PropertyInfo property)
    {
        if (property.GetCustomAttribute<ParamsAttribute>() is { } values)
            return values.Values;
        return property.GetCustomAttribute<ParamsSourceAttribute>() is { } source
            ? [.. ((System.Collections.IEnumerable)type.GetProperty(source.Name)!.GetValue(null)!).Cast<object?>()]
            : null;
    }
}
