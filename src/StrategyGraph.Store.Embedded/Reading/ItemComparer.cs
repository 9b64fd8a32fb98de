using StrategyGraph.Domain.Values;
using StrategyGraph.Store.Embedded.Compiling;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>Compares items by an order; set <see cref="Order"/> before use.</summary>
internal sealed class ItemComparer(ReadRun run) : IComparer<Item>
{
    /// <summary>The order.</summary>
    public OrderCode Order { get; set; } = null!;

    /// <summary>Lets go of the order.</summary>
    public void Clear() => Order = null!;

    /// <inheritdoc/>
    public int Compare(Item x, Item y) => Compare(in x, in y);

    /// <summary>Less than zero where an item comes before another.</summary>
    public int Compare(in Item a, in Item b)
    {
        foreach (var key in Order.Keys)
        {
            var order = Compare(key, a, b);
            if (order != 0)
                return key.Descending ? -order : order;
            run.Stepped(1);
        }

        return 0;
    }

    /// <summary>Less than zero where an item comes before the place that a cursor stands for.</summary>
    public int Compare(in Item item, Value?[] cursor)
    {
        for (var i = 0; i < Order.Keys.Length; i++)
        {
            var key = Order.Keys[i];
            var order = Compare(key, item, cursor[i]);
            if (order != 0)
                return key.Descending ? -order : order;
            run.Stepped(1);
        }

        return 0;
    }

    private bool IsNumber(KeyCode key, in Item item, out long number)
    {
        switch (key.Kind)
        {
            case KeyKind.Position:
                number = item.Node.Position;
                return true;
            case KeyKind.Type:
                number = item.Node.TypeIndex;
                return true;
            case KeyKind.EdgePosition:
                number = item.Edge!.Position;
                return true;
            case KeyKind.Rule:
                number = Order.Rules[item.Number].Index;
                return true;
            case KeyKind.Score:
                number = item.Number;
                return true;
            default:
                number = 0;
                return false;
        }
    }

    /// <summary>The value of a key, null where the item has none.</summary>
    public Value? ValueOf(KeyCode key, in Item item)
    {
        switch (key.Kind)
        {
            case KeyKind.EdgeProperty:
                return item.Edge?.Values is { } values ? values[key.EdgeProperty] : null;
            case KeyKind.Link:
                return LinkedTo(key, item.Node) is { } end ? ValueOf(key.Inner!, new Item(end, null, 0)) : null;
            case KeyKind.Id:
                return item.Node.Id;
            case KeyKind.Position:
                return item.Node.Values[item.Node.Type.Position.Index];
            case KeyKind.Property:
                var index = key.ByType[item.Node.TypeIndex];
                return index < 0 ? null : item.Node.Values[index];
            default:
                IsNumber(key, item, out var number);
                return IntegerValue.Of(number);
        }
    }

    private int Compare(KeyCode key, in Item a, in Item b)
    {
        if (IsNumber(key, a, out var x))
        {
            IsNumber(key, b, out var y);
            return x.CompareTo(y);
        }

        return key.Kind == KeyKind.Id ? a.Node.Id.CompareTo(b.Node.Id) : Value.Compare(ValueOf(key, a), ValueOf(key, b));
    }

    private int Compare(KeyCode key, in Item item, Value? cursor)
    {
        if (!IsNumber(key, item, out var number))
            return Value.Compare(ValueOf(key, item), cursor);
        return cursor is IntegerValue other ? number.CompareTo(other.Number) : -1;
    }

    private NodeRow? LinkedTo(KeyCode key, NodeRow node)
    {
        var link = key.ByType[node.TypeIndex];
        if (link < 0)
            return null;
        run.Stepped(1);
        var edges = node.Edges[link];
        return edges.Length == 0 ? null : run.Snapshot.Row(key.Outgoing ? edges[0].To : edges[0].From);
    }
}
