using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>The parts of a connection become cells of its items.</summary>
internal sealed class PartCompiler(SelectionCompiler selections, RuleCounts counts)
{
    private readonly List<string> _cells = [];
    private readonly List<string> _counts = [];
    private IReadOnlyList<KeyCode> _keys = [];
    private ItemNames _item = null!;
    private ConnectionCode _code = null!;
    private Link? _link;

    /// <summary>The cells of an item and the counts of rules; what they are for stands in the code.</summary>
    public (IReadOnlyList<string> Cells, IReadOnlyList<string> Counts) Compile(
        Connection connection, ItemNames item, IReadOnlyList<KeyCode> keys, ConnectionCode code)
    {
        _item = item;
        _keys = keys;
        _code = code;
        code.Keys = [.. connection.Order.Select((k, i) => new CursorKeyCode(k.Source, keys[i].CanBeNull))];
        _link = (connection.Source as LinkedNodes)?.Link;
        code.Relationship = _link?.Relationship;
        if (connection.Source is GapsOf of)
            code.RuleIndexes = [.. of.Rules.Select(r => r.Index)];
        code.Parts = [.. connection.Fields.Select(Part)];
        code.Cells = _cells.Count;
        code.RuleCounts = _counts.Count;
        return (_cells, _counts);
    }

    private PartCode Part(ConnectionPart part)
    {
        switch (part)
        {
            case ConstantPart p:
                return new PartCode([.. p.Name, .. p.Json], PartKind.Constant);
            case TotalCountPart p:
                return new PartCode(p.Name, PartKind.TotalCount);
            case NodesPart p:
                var items = Item(p.Items, out var cell);
                return new PartCode(p.Name, PartKind.Nodes, cell, items);
            case EdgesPart p:
                return new PartCode(p.Name, PartKind.Edges, Edge: [.. p.Fields.Select(Edge)]);
            case PageInfoPart p:
                if (p.Fields.Any(f => f.Kind is PageInfoKind.StartCursor or PageInfoKind.EndCursor))
                    KeysCell();
                return new PartCode(p.Name, PartKind.PageInfo, PageInfo: [.. p.Fields]);
            default:
                throw Unknown(part);
        }
    }

    private EdgeFieldCode Edge(EdgeField field)
    {
        switch (field)
        {
            case EdgeConstant f:
                return new EdgeFieldCode([.. f.Name, .. f.Json], EdgeFieldKind.Constant);
            case EdgeCursor f:
                return new EdgeFieldCode(f.Name, EdgeFieldKind.Cursor, KeysCell());
            case EdgeNode f:
                var item = Item(f.Item, out var cell);
                return new EdgeFieldCode(f.Name, EdgeFieldKind.Node, cell, Item: item);
            case EdgeProperty f:
                return new EdgeFieldCode(f.Name, EdgeFieldKind.Property, Cell(CypherWriter.Property(_item.Edge!, f.Property.Name)), f.Property);
            case EdgeScore f:
                return new EdgeFieldCode(f.Name, EdgeFieldKind.Property, Cell(_item.Number!), ModelTable.WholeNumber);
            default:
                throw Unknown(field);
        }
    }

    private ItemCode Item(ItemSelection item, out int cell)
    {
        if (item.Gap is null)
        {
            var (text, selection) = selections.Compile(item.Node!, _item.Node, _item.Types, _link);
            cell = Cell(text);
            return new ItemCode(selection, null);
        }

        var cells = new List<string> { _item.Number! };
        var fields = item.Gap.Select(f => Gap(f, cells)).ToArray();
        cell = Cell($"[{string.Join(", ", cells)}]");
        return new ItemCode(null, fields);
    }

    private GapFieldCode Gap(GapField field, List<string> cells)
    {
        switch (field)
        {
            case GapConstant f:
                return new GapFieldCode([.. f.Name, .. f.Json]);
            case GapRuleField f:
                return new GapFieldCode(f.Name, [.. f.ByRule.Select(fields => fields.Select(Rule).ToArray())]);
            case GapNodeField f:
                var (text, selection) = selections.Compile(f.Selection, _item.Node, _item.Types);
                cells.Add(text);
                return new GapFieldCode(f.Name, Node: selection);
            default:
                throw Unknown(field);
        }
    }

    private RuleFieldCode Rule(RuleField field)
    {
        if (field is RuleConstant constant)
            return new RuleFieldCode([.. constant.Name, .. constant.Json]);
        _counts.Add(counts.Of(((RuleCount)field).Rule));
        return new RuleFieldCode(field.Name, _counts.Count - 1);
    }

    private int KeysCell()
    {
        if (_code.KeysCell < 0)
            _code.KeysCell = Cell($"[{string.Join(", ", _keys.Select(k => k.Shown))}]");
        return _code.KeysCell;
    }

    private int Cell(string text)
    {
        _cells.Add(text);
        return _cells.Count - 1;
    }

    private static ArgumentException Unknown(NamedRead read) => new($"The store cannot read {read.GetType().Name}.", nameof(read));
}
