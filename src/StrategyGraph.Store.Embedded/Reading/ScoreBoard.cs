namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>Adds up, for each node, the best score of each word of a search; nodes that miss a word drop out.</summary>
internal sealed class ScoreBoard
{
    private int[] _rounds = [];
    private int[] _best = [];
    private int[] _sums = [];
    private int _round;
    private int _first;
    private List<int> _now = [];
    private List<int> _next = [];

    /// <summary>The nodes that have matched every word so far.</summary>
    public List<int> Matched => _now;

    /// <summary>Begins a search.</summary>
    public void Begin(int handles)
    {
        if (_rounds.Length < handles || _round > int.MaxValue - 1024)
        {
            var size = Math.Max(handles + (handles / 4), _rounds.Length);
            _rounds = new int[size];
            _best = new int[size];
            _sums = new int[size];
            _round = 0;
        }

        _now.Clear();
        _first = _round + 1;
    }

    /// <summary>Begins a word.</summary>
    public void NextWord()
    {
        _round++;
        _next.Clear();
    }

    /// <summary>Says that a node has the word, with a score above zero; of several the best counts.</summary>
    public void Add(int handle, int score)
    {
        if (_rounds[handle] == _round)
        {
            if (score > _best[handle])
                _best[handle] = score;
            return;
        }

        if (_round != _first && _rounds[handle] != _round - 1)
            return;
        _sums[handle] = _round == _first ? 0 : _sums[handle] + _best[handle];
        _rounds[handle] = _round;
        _best[handle] = score;
        _next.Add(handle);
    }

    /// <summary>Ends a word.</summary>
    public void EndWord() => (_now, _next) = (_next, _now);

    /// <summary>The score of a node that matched every word.</summary>
    public int ScoreOf(int handle) => _sums[handle] + _best[handle];
}
