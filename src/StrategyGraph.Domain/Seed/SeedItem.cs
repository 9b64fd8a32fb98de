namespace StrategyGraph.Domain.Seed;

/// <summary>What YAML holds at a place.</summary>
internal abstract class SeedItem(SeedMark mark)
{
    /// <summary>Where it begins.</summary>
    public SeedMark Mark { get; } = mark;
}

/// <summary>A scalar. <paramref name="isPlain"/>: without quotes and not a block, so that it may be a number, a flag or nothing.</summary>
internal sealed class SeedScalar(SeedMark mark, string text, bool isPlain) : SeedItem(mark)
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>Whether it stands without quotes.</summary>
    public bool IsPlain { get; } = isPlain;

    /// <summary>Whether there is nothing: a key without a value, <c>~</c> or <c>null</c>.</summary>
    public bool IsNothing => IsPlain && Text is ("" or "~" or "null");
}

/// <summary>A list.</summary>
internal sealed class SeedList(SeedMark mark) : SeedItem(mark)
{
    /// <summary>Its items.</summary>
    public List<SeedItem> Items { get; } = [];
}

/// <summary>A map; no key stands in it twice.</summary>
internal sealed class SeedMap(SeedMark mark) : SeedItem(mark)
{
    /// <summary>Its entries in the order of the file.</summary>
    public List<KeyValuePair<SeedScalar, SeedItem>> Entries { get; } = [];

    /// <summary>The value of a key, or null.</summary>
    public SeedItem? Find(string key)
    {
        foreach (var (name, value) in Entries)
        {
            if (name.Text == key)
                return value;
        }

        return null;
    }
}
