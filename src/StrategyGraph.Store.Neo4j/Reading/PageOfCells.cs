using System.Text.Json;
using StrategyGraph.Store.Neo4j.Compiling;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>The items of a page whose cells are read in any order: where each cell begins, and which items of the answer the page has.</summary>
internal readonly ref struct PageOfCells
{
    private readonly ReadRun _run;
    private readonly int _base;
    private readonly int _width;
    private readonly int _first;
    private readonly int _step;

    /// <summary>Looks through the items of a connection, standing on the beginning of their list, and cuts the page.</summary>
    public PageOfCells(ReadRun run, ref Cells cells, ConnectionCode code, bool precede, bool follow)
    {
        _run = run;
        _base = run.Places.Count;
        _width = Math.Max(1, code.Cells);
        var found = Look(run, ref cells, code);
        var last = run.Number(code.Page.Last);
        if (code.IsBackward)
        {
            Count = Math.Min(found, last!.Value);
            _first = Count - 1;
            _step = -1;
            HasPrevious = precede || found > Count;
            HasNext = follow;
            return;
        }

        var end = Math.Min(found, run.Number(code.Page.First) ?? code.Page.Default);
        _first = last is { } most ? Math.Max(0, end - most) : 0;
        _step = 1;
        Count = end - _first;
        HasPrevious = precede || _first > 0;
        HasNext = follow || found > end;
    }

    /// <summary>How many items the page has.</summary>
    public int Count { get; }

    /// <summary>Whether items precede it.</summary>
    public bool HasPrevious { get; }

    /// <summary>Whether items follow it.</summary>
    public bool HasNext { get; }

    /// <summary>Where a cell of an item of the page begins.</summary>
    public int Place(int item, int cell) => _run.Places[_base + ((_first + (item * _step)) * _width) + cell];

    /// <summary>Lets go of the places.</summary>
    public void End() => _run.Places.RemoveRange(_base, _run.Places.Count - _base);

    private static int Look(ReadRun run, ref Cells cells, ConnectionCode code)
    {
        cells.Expect(JsonTokenType.StartArray);
        var found = 0;
        while (cells.Next() != JsonTokenType.EndArray)
        {
            found++;
            if (code.Cells < 2)
            {
                run.Places.Add(cells.Place);
                cells.Tokens.Skip();
                continue;
            }

            cells.Expect(JsonTokenType.StartArray);
            while (cells.Next() != JsonTokenType.EndArray)
            {
                run.Places.Add(cells.Place);
                cells.Tokens.Skip();
            }
        }

        return found;
    }
}
