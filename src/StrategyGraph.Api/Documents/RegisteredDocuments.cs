namespace StrategyGraph.Api.Documents;

/// <summary>
/// The documents that clients registered under their hash (Apollo's automatic persisted queries). So many are kept, of so many characters
/// together; the oldest goes first, and its client, told that it is not known, registers it again.
/// </summary>
internal sealed class RegisteredDocuments(int most)
{
    private const long MostCharacters = 16 << 20;

    private readonly OrderedDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private long _characters;

    /// <summary>The text of a document by its hash, with or without <c>sha256:</c> before it, or null.</summary>
    public string? Find(string id)
    {
        var hash = TrustedDocuments.HashOf(id) ?? id;
        lock (_gate)
            return _texts.GetValueOrDefault(hash);
    }

    /// <summary>Keeps a document whose hash was checked.</summary>
    public void Add(string hash, string text)
    {
        lock (_gate)
        {
            if (!_texts.TryAdd(hash, text))
                return;
            _characters += text.Length;
            while (_texts.Count > most || (_characters > MostCharacters && _texts.Count > 1))
            {
                _characters -= _texts.GetAt(0).Value.Length;
                _texts.RemoveAt(0);
            }
        }
    }
}
