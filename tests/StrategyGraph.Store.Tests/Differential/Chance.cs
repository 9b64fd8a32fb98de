using FsCheck;
using FsCheck.Fluent;

namespace StrategyGraph.Store.Tests.Differential;

/// <summary>What may be there or not.</summary>
internal static class Chance
{
    /// <summary>One, once in so many times; else none.</summary>
    public static Gen<T[]> Perhaps<T>(int times, Gen<T> one) => Gen.Choose(1, times).SelectMany(n => n == 1 ? one.ArrayOf(1) : Gen.Constant<T[]>([]));

    /// <summary>Each with even chances.</summary>
    public static Gen<T[]> Some<T>(T[] items) => Gen.CollectToArray(items, item => Perhaps(2, Gen.Constant(item))).Select(some => some.SelectMany(s => s).ToArray());
}
