using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StrategyGraph.Domain.Seed;

/// <summary>
/// Reads YAML 1.2 into items that know their places. One document a file; anchors, aliases and tags are faults, for the format needs none.
/// </summary>
internal sealed class YamlReader
{
    private const int MostNested = 64;
    private readonly SeedFile _file;
    private readonly SeedFaults _faults;
    private readonly Parser _parser;

    private YamlReader(SeedFile file, SeedFaults faults)
    {
        _file = file;
        _faults = faults;
        _parser = new Parser(new Scanner(new StringReader(file.Text)));
    }

    /// <summary>What the file holds, or null where it is empty or not YAML, which is a fault.</summary>
    public static SeedItem? Read(SeedFile file, SeedFaults faults)
    {
        try
        {
            return new YamlReader(file, faults).ReadFile();
        }
        catch (YamlException e)
        {
            var noticed = e.End.Line > e.Start.Line ? $" (noticed in line {e.End.Line})" : "";
            faults.Add(
                Mark(file, e.Start),
                $"This is not YAML{noticed}: {e.Message} A text with \": \" or \" #\" in it stands in quotes or beneath \">-\".");
            return null;
        }
    }

    private static SeedMark Mark(SeedFile file, Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private SeedItem? ReadFile()
    {
        SeedItem? item = null;
        while (_parser.MoveNext())
        {
            switch (_parser.Current)
            {
                case DocumentStart start when item is not null:
                    _faults.Add(Mark(_file, start.Start), "A second document begins here; a file holds one.");
                    return item;
                case NodeEvent:
                    item = ReadItem(0);
                    break;
            }
        }

        return item;
    }

    private SeedItem ReadItem(int depth)
    {
        var start = _parser.Current!;
        var mark = Mark(_file, start.Start);
        if (depth > MostNested)
            throw new YamlException(start.Start, start.End, $"it is nested more than {MostNested} deep.");
        if (start is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty && !node.Tag.IsNonSpecific))
            _faults.Add(mark, "Anchors (&) and tags (!) are not part of the format; quote the text if it begins with such a sign.");
        switch (start)
        {
            case Scalar scalar:
                return new SeedScalar(mark, scalar.Value, scalar.Style == ScalarStyle.Plain);
            case SequenceStart:
                var list = new SeedList(mark);
                while (Next() is not SequenceEnd)
                    list.Items.Add(ReadItem(depth + 1));
                return list;
            case MappingStart:
                return ReadMap(new SeedMap(mark), depth);
            default:
                _faults.Add(mark, "Aliases (*) are not part of the format; quote the text if it begins with such a sign.");
                return new SeedScalar(mark, "", false);
        }
    }

    private SeedMap ReadMap(SeedMap map, int depth)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (Next() is not MappingEnd)
        {
            var key = ReadItem(depth + 1);
            Next();
            var value = ReadItem(depth + 1);
            if (key is not SeedScalar name)
                _faults.Add(key.Mark, "A key is one word.");
            else if (!keys.Add(name.Text))
                _faults.Add(name.Mark, $"\"{name.Text}\" stands twice in this map; keep one of them.");
            else
                map.Entries.Add(new(name, value));
        }

        return map;
    }

    private ParsingEvent Next() => _parser.MoveNext() ? _parser.Current! : throw new YamlException("it ends too early.");
}
