using System.Collections.Concurrent;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>
/// Keeps documents by their text, bounded by number and bytes. Reading takes no lock. What goes first is what nobody has asked for since
/// the clock last passed it, so a flood of documents that come once does not drive out those that come often.
/// </summary>
internal sealed class DocumentCache(int maxCount, long maxBytes)
{
    private readonly ConcurrentDictionary<string, CachedDocument> _documents = new(StringComparer.Ordinal);
    private readonly Queue<CachedDocument> _clock = new();
    private readonly Lock _gate = new();
    private long _bytes;

    /// <summary>How many documents are kept.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _clock.Count;
        }
    }

    /// <summary>The document of a text, or null.</summary>
    public CachedDocument? Find(string text)
    {
        if (!_documents.TryGetValue(text, out var document))
            return null;
        if (!document.IsInUse)
            document.IsInUse = true;
        return document;
    }

    /// <summary>Keeps a document and gives it back, or gives the one that another request kept meanwhile.</summary>
    public CachedDocument Add(CachedDocument document)
    {
        // One document must not push out most others.
        if (maxCount < 1 || document.Bytes > maxBytes / 8)
            return document;
        lock (_gate)
        {
            if (!_documents.TryAdd(document.Text, document))
                return _documents[document.Text];
            _clock.Enqueue(document);
            _bytes += document.Bytes;
            for (var steps = 0; _clock.Count > maxCount || _bytes > maxBytes; steps++)
                Advance(steps < 2 * _clock.Count);
        }

        return document;
    }

    private void Advance(bool mercy)
    {
        var oldest = _clock.Dequeue();
        if (oldest.IsInUse && mercy)
        {
            oldest.IsInUse = false;
            _clock.Enqueue(oldest);
            return;
        }

        _documents.TryRemove(oldest.Text, out _);
        _bytes -= oldest.Bytes;
    }
}
