using System.Numerics;
using System.Runtime.ExceptionServices;
using StrategyGraph.Domain.Values;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.Store.Embedded.Compiling;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>
/// Gathers the items that a source gives, keeping no more than the page can need: in order as many as it has, else the least (or greatest)
/// so many in a heap.
/// </summary>
internal ref struct Gathering
{
    private readonly ReadRun _run;
    private readonly ConnectionCode _code;
    private readonly Value?[]? _after;
    private readonly Value?[]? _before;
    private readonly int _base;
    private readonly int _keep;
    private readonly bool _keepsLast;
    private int _preceding;
    private int _following;
    private int _between;

    /// <summary>Begins to gather for a connection.</summary>
    public Gathering(ReadRun run, ConnectionCode code)
    {
        _run = run;
        _code = code;
        _after = run.Keys(code.Page.After);
        _before = run.Keys(code.Page.Before);
        _base = run.Items.Count;
        var first = run.Number(code.Page.First);
        var last = run.Number(code.Page.Last);
        _keepsLast = first is null && last is not null && !code.IsInOrder;
        _keep = first ?? (last is null ? code.Page.Default : _keepsLast ? last.Value : int.MaxValue);
        run.Comparer.Order = code.Order;
    }

    private Gathering(ReadRun run, ConnectionCode code, int keep)
    {
        _run = run;
        _code = code;
        _base = run.Items.Count;
        _keep = keep;
    }

    /// <summary>How many items there are on all pages, where that was asked.</summary>
    public readonly int Total => _preceding + _between + _following;

    /// <summary>A gathering that only counts.</summary>
    public static Gathering Counting(ReadRun run, ConnectionCode code) => new(run, code, 0);

    /// <summary>Takes an item that the source gives; false where no further one is needed.</summary>
    public bool Take(in Item item)
    {
        if (_code.Where is { } where && !where.Holds(_run, item.Node, item.Edge))
            return true;
        if (_after is not null && _run.Comparer.Compare(item, _after) <= 0)
        {
            _preceding++;
            return true;
        }

        if (_before is not null && _run.Comparer.Compare(item, _before) >= 0)
        {
            _following++;
            return !_code.IsInOrder || _code.CountsAll;
        }

        _between++;
        if (_code.IsInOrder)
        {
            if (_between > _keep)
                return _code.CountsAll;
            _run.Items.Push(item);
            return _between < _keep || _code.CountsAll || _code.AsksNext;
        }

        Keep(item);
        return true;
    }

    /// <summary>The page of what was gathered.</summary>
    public readonly PageOfItems Page()
    {
        var kept = _run.Items.From(_base);
        if (!_code.IsInOrder && kept.Length > 1)
            Sort(kept);
        // With a heap of the last, what was let go stands before what was kept; else behind it.
        var skipped = _keepsLast ? _between - kept.Length : 0;
        var (start, end) = PageRunner.Cut(_run, _code.Page, 0, _between);
        return new PageOfItems
        {
            Start = _base + start - skipped,
            Count = end - start,
            HasPrevious = _preceding > 0 || start > 0,
            HasNext = _following > 0 || end < _between,
            Total = Total,
        };
    }

    // What a comparer throws comes out of a sort wrapped up.
    private readonly void Sort(Span<Item> items)
    {
        _run.Sorting(items.Length);
        try
        {
            items.Sort(_run.Comparer);
        }
        catch (InvalidOperationException e) when (e.InnerException is OperationCanceledException or GraphQLException)
        {
            ExceptionDispatchInfo.Throw(e.InnerException);
        }
    }

    private readonly void Keep(in Item item)
    {
        var items = _run.Items;
        var kept = items.Count - _base;
        if (kept < _keep)
        {
            items.Push(item);
            if (_between == _keep)
                Heapify(items.From(_base));
            return;
        }

        _run.Stepped(1);
        if (_keep == 0 || Worse(item, items[_base]))
            return;
        _run.Stepped(BitOperations.Log2((uint)kept));
        items[_base] = item;
        Sink(items.From(_base), 0);
    }

    private readonly void Heapify(Span<Item> heap)
    {
        for (var i = (heap.Length / 2) - 1; i >= 0; i--)
            Sink(heap, i);
    }

    // The worst stands at the root.
    private readonly void Sink(Span<Item> heap, int at)
    {
        var item = heap[at];
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= heap.Length)
                break;
            if (child + 1 < heap.Length && Worse(heap[child + 1], heap[child]))
                child++;
            if (!Worse(heap[child], item))
                break;
            heap[at] = heap[child];
            at = child;
        }

        heap[at] = item;
    }

    private readonly bool Worse(in Item a, in Item b)
    {
        var order = _run.Comparer.Compare(a, b);
        return _keepsLast ? order < 0 : order > 0;
    }
}
