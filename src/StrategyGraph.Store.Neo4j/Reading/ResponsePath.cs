using System.Buffers;
using System.Text;

namespace StrategyGraph.Store.Neo4j.Reading;

/// <summary>
/// Works out the path of a place in a response (specification 7.1.2) from what is written before it, so that nothing has to be kept while it
/// is written. What was looked through once is not looked through again.
/// </summary>
/// <param name="start">Where in what is written the value of <c>data</c> begins.</param>
internal sealed class ResponsePath(int start)
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create("\"{}[],"u8);

    private readonly List<Open> _open = [];
    private int _position = start;

    /// <summary>The path of the value that would be written next: names of fields, and indexes in lists.</summary>
    public IReadOnlyList<object> Next(ReadOnlySpan<byte> written)
    {
        Look(written);
        var path = new object[_open.Count];
        for (var i = 0; i < path.Length; i++)
        {
            var open = _open[i];
            if (!open.IsList)
                path[i] = Encoding.UTF8.GetString(written[open.NameStart..open.NameEnd]);
            else
                path[i] = i == path.Length - 1 && written[^1] != (byte)'[' ? open.Index + 1 : open.Index;
        }

        return path;
    }

    /// <summary>
    /// Takes note that what is written behind a position is taken back. The position is the beginning of a value that is not whole yet: what is
    /// open around it has not gone on since.
    /// </summary>
    public void TakeBack(int position)
    {
        if (position >= _position)
            return;
        _position = position;
        while (_open.Count > 0 && _open[^1].Start >= position)
            _open.RemoveAt(_open.Count - 1);
        // The comma before the value is taken back with it.
        if (_open.Count > 0 && _open[^1] is { IsList: true } list && list.Comma >= position)
            _open[^1] = list with { Index = list.Index - 1 };
    }

    private void Look(ReadOnlySpan<byte> written)
    {
        while (_position < written.Length)
        {
            var skipped = written[_position..].IndexOfAny(Marks);
            if (skipped < 0)
            {
                _position = written.Length;
                return;
            }

            var at = _position + skipped;
            _position = at + 1;
            switch (written[at])
            {
                case (byte)'"':
                    _position = EndOfText(written, at + 1) + 1;
                    if (_open[^1].AwaitsName)
                        _open[^1] = _open[^1] with { NameStart = at + 1, NameEnd = _position - 1, AwaitsName = false };
                    break;
                case (byte)'{':
                    _open.Add(new Open(at, false) { AwaitsName = true });
                    break;
                case (byte)'[':
                    _open.Add(new Open(at, true));
                    break;
                case (byte)',':
                    _open[^1] = _open[^1].IsList ? _open[^1] with { Index = _open[^1].Index + 1, Comma = at } : _open[^1] with { AwaitsName = true };
                    break;
                default:
                    _open.RemoveAt(_open.Count - 1);
                    break;
            }
        }
    }

    private static int EndOfText(ReadOnlySpan<byte> written, int at)
    {
        while (true)
        {
            at += written[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (written[at] == (byte)'"')
                return at;
            at += 2;
        }
    }

    private readonly record struct Open(int Start, bool IsList)
    {
        public int Index { get; init; }

        public int Comma { get; init; }

        public int NameStart { get; init; }

        public int NameEnd { get; init; }

        public bool AwaitsName { get; init; }
    }
}
