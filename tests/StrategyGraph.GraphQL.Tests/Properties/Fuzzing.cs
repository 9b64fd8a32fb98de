using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace StrategyGraph.GraphQL.Tests.Properties;

/// <summary>
/// Laws that are held against generated cases (FsCheck). The seed is fixed, so that a build that fails fails again; other ones, and more
/// cases, are tried by the environment: FUZZ_SEED, FUZZ_TIMES (how many times as many). A failure shows its seed and the smallest case found.
/// </summary>
internal static class Fuzzing
{
    private static readonly ulong Seed = FromEnvironment("FUZZ_SEED", 20130930);
    private static readonly int Times = (int)FromEnvironment("FUZZ_TIMES", 1);

    /// <summary>Holds a law against so many cases.</summary>
    /// <param name="cases">What makes a case.</param>
    /// <param name="shrink">The cases that are a step smaller.</param>
    /// <param name="count">How many.</param>
    /// <param name="law">Throws where it does not hold.</param>
    public static void Hold<T>(Gen<T> cases, Func<T, IEnumerable<T>> shrink, int count, Action<T> law) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count * Times).WithReplay(Seed, (Seed * 2) + 1).WithQuietOnSuccess(true),
            Prop.ForAll(Arb.From(cases, shrink), law));

    /// <summary>The seeds of so many cases of a generator that takes one: the first, and the one behind the last.</summary>
    public static (int First, int End) Seeds(int count) => ((int)(Seed % 1_000_000_000), (int)(Seed % 1_000_000_000) + (count * Times));

    private static ulong FromEnvironment(string name, ulong otherwise) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
