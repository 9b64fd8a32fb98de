namespace StrategyGraph.Store.Embedded.Reading;

/// <summary>A set of nodes that is emptied by counting up.</summary>
internal sealed class NodeMarks
{
    private int[] _marks = [];
    private int _mark;

    /// <summary>Empties the set and makes it large enough.</summary>
    public void Reset(int handles)
    {
        if (_marks.Length < handles)
        {
            _marks = new int[handles + (handles / 4)];
            _mark = 0;
        }
        else if (_mark == int.MaxValue)
        {
            Array.Clear(_marks);
            _mark = 0;
        }

        _mark++;
    }

    /// <summary>Adds a node; false where it was in the set.</summary>
    public bool Add(int handle)
    {
        if (_marks[handle] == _mark)
            return false;
        _marks[handle] = _mark;
        return true;
    }
}
