using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Costs;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Planning.Operations;

/// <summary>A plan, and its cost where that is the same for all requests.</summary>
internal sealed record PlannedOperation(ReadPlan Plan, PlanCost? FixedCost);

/// <summary>
/// Keeps plans by operation and shape of variables, up to an estimate of bytes: a hostile client can make a shape for each request, and a
/// short document can have a large plan. When it is full it starts afresh, since a plan takes microseconds to make again.
/// </summary>
internal sealed class PlanCache(long maxBytes)
{
    /// <summary>As many as documents may take.</summary>
    public const long DefaultBytes = 64L * 1024 * 1024;

    // Measured: a step leaves about 300 bytes of plan, and as much of what a store compiles of it.
    private const long BytesOfStep = 600;

    private ConcurrentDictionary<Key, PlannedOperation> _plans = new();
    private long _bytes;

    /// <summary>How many there are.</summary>
    public int Count => Volatile.Read(ref _plans).Count;

    /// <summary>The plan of an operation for a shape, or null.</summary>
    public PlannedOperation? Find(Operation operation, string shape) => Volatile.Read(ref _plans).GetValueOrDefault(new Key(operation, shape));

    /// <summary>Keeps a plan.</summary>
    public void Add(Operation operation, string shape, PlannedOperation planned)
    {
        var bytes = 1024 + (planned.Plan.Work * BytesOfStep) + (shape.Length * 2) + (operation.Document.Source.Text.Length * 24L);
        if (bytes > maxBytes / 4)
            return;
        if (Interlocked.Add(ref _bytes, bytes) > maxBytes)
        {
            Volatile.Write(ref _plans, new());
            Interlocked.Exchange(ref _bytes, bytes);
        }

        Volatile.Read(ref _plans).TryAdd(new Key(operation, shape), planned);
    }

    private readonly struct Key(Operation operation, string shape) : IEquatable<Key>
    {
        private readonly Operation _operation = operation;
        private readonly string _shape = shape;

        public bool Equals(Key other) => ReferenceEquals(_operation, other._operation) && _shape == other._shape;

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(_operation) ^ _shape.GetHashCode(StringComparison.Ordinal);
    }
}
