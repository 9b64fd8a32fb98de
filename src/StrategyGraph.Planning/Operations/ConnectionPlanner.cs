using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Planning.SchemaBuilding;

namespace StrategyGraph.Planning.Operations;

/// <summary>A connection field becomes a <see cref="Connection"/>.</summary>
internal sealed class ConnectionPlanner(PlanScope scope, NodePlanner nodes)
{
    /// <summary>The connection of a field over a source of items.</summary>
    public Connection Plan(CollectedField field, ItemSource source, FieldPath path)
    {
        var where = field.Definition.Argument("where") is null
            ? null
            : new FilterPlanner((n, kind) => scope.Operands.Add(OperandTable.Of(n, kind))).Plan(scope.Argument(field, "where", path));
        var order = field.Definition.Argument("order") is null ? null : scope.Argument(field, "order", path);
        var (keys, isNatural) = OrderPlanner.Plan(order, source);
        var page = PageOf(field, keys, path);
        var type = (ObjectType)field.Definition.Type.Named;
        return new Connection(source, where, keys, isNatural, page, [.. scope.Collect(type, field).Select(f => Part(f, source, type, path.To(f)))]);
    }

    private Page PageOf(CollectedField field, IReadOnlyList<SortKey> order, FieldPath path)
    {
        FieldPlace? place = null;
        return new Page(Number("first"), Number("last"), Cursor("after"), Cursor("before"), scope.Pages.Default);

        int? Number(string argument) => scope.Argument(field, argument, path) is { IsNull: false } node
            ? scope.Operands.Add(new NumberOperand(OperandTable.Of(node, PropertyKind.Int), argument, 0, scope.Pages.Maximum, Place()))
            : null;

        int? Cursor(string argument) => scope.Argument(field, argument, path) is { IsNull: false } node
            ? scope.Operands.Add(new CursorOperand(OperandTable.Of(node, PropertyKind.String), order, argument, Place()))
            : null;

        FieldPlace Place() => place ??= scope.Place(field, path);
    }

    private ConnectionPart Part(CollectedField field, ItemSource source, ObjectType type, FieldPath path)
    {
        var name = PlanScope.Name(field);
        if (PlanScope.IsTypeName(field))
            return new ConstantPart(name, PlanScope.Json(type.Name));
        return PlanScope.Part(field) switch
        {
            PartKind.TotalCount => new TotalCountPart(name),
            PartKind.Nodes => new NodesPart(name, Item(field, source, path)),
            PartKind.Edges => new EdgesPart(name, [.. Inner(field).Select(f => Edge(f, source, path.To(f)))]),
            _ => new PageInfoPart(name, [.. Inner(field).Select(PageInfo)]),
        };
    }

    private IReadOnlyList<CollectedField> Inner(CollectedField field) => scope.Collect((ObjectType)field.Definition.Type.Named, field);

    private EdgeField Edge(CollectedField field, ItemSource source, FieldPath path)
    {
        var name = PlanScope.Name(field);
        return field.Definition.Binding switch
        {
            EdgePropertyBinding property => new EdgeProperty(name, property.Property),
            PartBinding { Kind: PartKind.Cursor } => new EdgeCursor(name),
            PartBinding { Kind: PartKind.Node } => new EdgeNode(name, Item(field, source, path)),
            PartBinding { Kind: PartKind.Score } => new EdgeScore(name),
            _ => new EdgeConstant(name, PlanScope.Json(field.Parent.Name)),
        };
    }

    private PageInfoField PageInfo(CollectedField field)
    {
        var name = PlanScope.Name(field);
        if (PlanScope.IsTypeName(field))
            return new PageInfoField(name, PageInfoKind.Constant, PlanScope.Json(field.Parent.Name));
        return new PageInfoField(name, PlanScope.Part(field) switch
        {
            PartKind.HasNextPage => PageInfoKind.HasNextPage,
            PartKind.HasPreviousPage => PageInfoKind.HasPreviousPage,
            PartKind.StartCursor => PageInfoKind.StartCursor,
            _ => PageInfoKind.EndCursor,
        });
    }

    private ItemSelection Item(CollectedField field, ItemSource source, FieldPath path) => source switch
    {
        GapsOf gaps => new ItemSelection(null, new GapPlanner(scope).Fields(field, gaps.Rules, nodes, path)),
        _ => new ItemSelection(nodes.Plan(field, TypesOf(source), path), null),
    };

    private static IReadOnlyList<NodeType> TypesOf(ItemSource source) => source switch
    {
        AllNodes all => all.Types,
        LinkedNodes linked => linked.Link.Targets,
        Contents contents => contents.Types,
        Matches matches => matches.Types,
        _ => [],
    };
}
