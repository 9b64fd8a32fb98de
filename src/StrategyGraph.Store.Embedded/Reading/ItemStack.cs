namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>The items of all connections that a read is inside of, in one array that grows. A place stays valid while the stack grows.</summary>
internal sealed class ItemStack
{
    private Item[] _items = new Item[64];
    private int _high;

    /// <summary>Where the next item goes.</summary>
    public int Count { get; private set; }

    /// <summary>An item by its place.</summary>
    public ref Item this[int place] => ref _items[place];

    /// <summary>Puts an item on top.</summary>
    public void Push(in Item item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Count * 2);
        _items[Count++] = item;
        if (Count > _high)
            _high = Count;
    }

    /// <summary>Takes back all items from a place on.</summary>
    public void PopTo(int place) => Count = place;

    /// <summary>The items from a place on. Valid until the next push.</summary>
    public Span<Item> From(int place) => _items.AsSpan(place, Count - place);

    /// <summary>Lets go of all items, and of memory that only a large read needed.</summary>
    public void Clear()
    {
        if (_items.Length > 16 * 1024)
            _items = new Item[64];
        else
            Array.Clear(_items, 0, _high);
        Count = 0;
        _high = 0;
    }
}
