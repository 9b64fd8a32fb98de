using System.Numerics;
using StrategyGraph.Domain.Values;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Embedded.Compiling;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>What one read needs: the snapshot, the operands, where to write, and working memory that the next read takes over.</summary>
internal sealed class ReadRun
{
    // From this many on, membership of a list is asked of a set.
    private const int SetFrom = 12;

    // How many steps pass, some microseconds at most, before it is looked again whether the read may go on.
    private const int StepsBetweenLooks = 2048;

    private readonly Dictionary<RuleCode, int> _counts = new(ReferenceEqualityComparer.Instance);
    private CancellationToken _cancellation;
    private HashSet<Value>?[] _sets = [];
    private object[] _operands = [];
    private Value?[] _cursorKeys = [];
    private long _rows;
    private long _steps;
    private long _mostSteps;
    private long _nextLook;

    /// <summary>The state that is read.</summary>
    public Snapshot Snapshot { get; private set; } = null!;

    /// <summary>The request.</summary>
    public OperationContext Context { get; private set; } = null!;

    /// <summary>Where to write.</summary>
    public ResponseWriter Writer { get; private set; } = null!;

    /// <summary>The items of the connections that are being read, the innermost last.</summary>
    public ItemStack Items { get; } = new();

    /// <summary>Compares items.</summary>
    public ItemComparer Comparer { get; }

    /// <summary>Which nodes a walk has met.</summary>
    public NodeMarks Marks { get; } = new();

    /// <summary>The nodes that a walk has met, in the order in which it met them; empty between walks.</summary>
    public List<NodeRow> Walk { get; } = [];

    /// <summary>Adds up the scores of a search.</summary>
    public ScoreBoard Scores { get; } = new();

    /// <summary>Working memory for reads.</summary>
    public ReadRun() => Comparer = new ItemComparer(this);

    /// <summary>Begins a read that may take so many steps.</summary>
    public void Begin(Snapshot snapshot, object[] operands, OperationContext context, long mostSteps, CancellationToken cancellation)
    {
        Snapshot = snapshot;
        Context = context;
        Writer = context.Data;
        _operands = operands;
        _cancellation = cancellation;
        _rows = 0;
        _steps = 0;
        _mostSteps = mostSteps;
        _nextLook = Math.Min(StepsBetweenLooks, mostSteps + 1);
    }

    /// <summary>Ends it: lets go of all that belongs to it.</summary>
    public void End()
    {
        Context.RowsRead += _rows;
        Snapshot = null!;
        Context = null!;
        Writer = null!;
        Comparer.Clear();
        Items.Clear();
        Walk.Clear();
        _counts.Clear();
        Array.Clear(_cursorKeys);
        _operands = [];
        _cancellation = default;
        Array.Clear(_sets);
    }

    /// <summary>Counts rows looked at, each a step; every now and then looks whether the read may go on.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="GraphQLException">It took more steps than one may.</exception>
    public void Looked(int rows)
    {
        _rows += rows;
        Stepped(rows);
    }

    /// <summary>Counts what takes time and is no row: comparisons, links followed; as <see cref="Looked"/>.</summary>
    public void Stepped(int steps)
    {
        _steps += steps;
        if (_steps >= _nextLook)
            Look();
    }

    /// <summary>Counts the comparisons of a sort, as <see cref="Looked"/>.</summary>
    public void Sorting(int items) => Stepped(items * (BitOperations.Log2((uint)items | 1) + 1));

    /// <summary>The value of an operand.</summary>
    public Value Operand(int operand) => (Value)_operands[operand];

    /// <summary>The text of an operand.</summary>
    public TextValue Text(int operand) => (TextValue)_operands[operand];

    /// <summary>The whole number of an operand, or null where there is no operand.</summary>
    public int? Number(int? operand) => operand is { } at ? (int)((IntegerValue)_operands[at]).Number : null;

    /// <summary>The keys of a cursor, or null where there is no operand.</summary>
    public Value?[]? Keys(int? operand) => operand is { } at ? ((CursorKeys)_operands[at]).Keys : null;

    /// <summary>Whether a list operand has a value.</summary>
    public bool IsIn(Value value, int operand)
    {
        if (_operands[operand] is not ListValue list)
            return Comparing.AreEqual(value, Operand(operand));
        if (list.Items.Length >= SetFrom)
            return Set(list, operand).Contains(value);
        foreach (var item in list.Items)
        {
            if (Comparing.AreEqual(value, item))
                return true;
        }

        return false;
    }

    /// <summary>Room for the keys of a cursor, until the next one.</summary>
    public Span<Value?> CursorKeys(int count)
    {
        if (_cursorKeys.Length < count)
            _cursorKeys = new Value?[count];
        return _cursorKeys.AsSpan(0, count);
    }

    /// <summary>How many nodes offend a rule; counted once in a read.</summary>
    public int CountOf(RuleCode rule)
    {
        if (!_counts.TryGetValue(rule, out var count))
            _counts.Add(rule, count = CountRunner.Offenders(this, rule));
        return count;
    }

    private HashSet<Value> Set(ListValue list, int operand)
    {
        if (_sets.Length <= operand)
            Array.Resize(ref _sets, _operands.Length);
        return _sets[operand] ??= Set(list);
    }

    private HashSet<Value> Set(ListValue list)
    {
        Stepped(list.Items.Length);
        return [.. list.Items];
    }

    private void Look()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_steps > _mostSteps)
            throw StoreFaults.TooMuchWork(_mostSteps);
        _nextLook = Math.Min(_steps + StepsBetweenLooks, _mostSteps + 1);
    }
}
