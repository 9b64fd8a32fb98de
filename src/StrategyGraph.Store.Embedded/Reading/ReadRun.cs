using StrategyGraph.Domain.Values;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Store.Embedded.Compiling;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>What one read needs: the snapshot, the operands, where to write, and working memory that the next read takes over.</summary>
internal sealed class ReadRun
{
    // From this many on, membership of a list is asked of a set.
    private const int SetFrom = 12;

    private readonly Dictionary<RuleCode, int> _counts = new(ReferenceEqualityComparer.Instance);
    private CancellationToken _cancellation;
    private HashSet<Value>?[] _sets = [];
    private object[] _operands = [];
    private Value?[] _cursorKeys = [];
    private long _rows;

    /// <summary>The state that is read.</summary>
    public Snapshot Snapshot { get; private set; } = null!;

    /// <summary>The request.</summary>
    public OperationContext Context { get; private set; } = null!;

    /// <summary>Where to write.</summary>
    public ResponseWriter Writer { get; private set; } = null!;

    /// <summary>The items of the connections that are being read, the innermost last.</summary>
    public ItemStack Items { get; } = new();

    /// <summary>Compares items.</summary>
    public ItemComparer Comparer { get; } = new();

    /// <summary>Which nodes a walk has met.</summary>
    public NodeMarks Marks { get; } = new();

    /// <summary>The nodes that a walk has met, in the order in which it met them; empty between walks.</summary>
    public List<NodeRow> Walk { get; } = [];

    /// <summary>Adds up the scores of a search.</summary>
    public ScoreBoard Scores { get; } = new();

    /// <summary>Begins a read.</summary>
    public void Begin(Snapshot snapshot, object[] operands, OperationContext context, CancellationToken cancellation)
    {
        Snapshot = snapshot;
        Context = context;
        Writer = context.Data;
        Comparer.Snapshot = snapshot;
        _operands = operands;
        _cancellation = cancellation;
        _rows = 0;
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

    /// <summary>Counts rows looked at; every now and then looks whether the read was cancelled.</summary>
    public void Looked(int rows)
    {
        var before = _rows;
        _rows += rows;
        if ((before ^ _rows) > 2047)
            _cancellation.ThrowIfCancellationRequested();
    }

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
        return _sets[operand] ??= [.. list.Items];
    }
}
