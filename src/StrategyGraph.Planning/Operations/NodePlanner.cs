using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Planning.SchemaBuilding;

namespace StrategyGraph.Planning.Operations;

/// <summary>A selection set on a node type, a union or the interface of all nodes becomes a <see cref="NodeSelection"/>.</summary>
internal sealed class NodePlanner(PlanScope scope)
{
    /// <summary>The fields of a field's value, for each of the types that it may be of and that can occur.</summary>
    public NodeSelection Plan(CollectedField field, IReadOnlyList<NodeType> canOccur, FieldPath path)
    {
        var byType = new IReadOnlyList<NodeField>?[scope.Model.NodeTypes.Count];
        foreach (var type in scope.Operation.Schema.PossibleTypes(field.Definition.Type.Named))
        {
            if (type.Binding is NodeType node && canOccur.Contains(node))
                byType[node.Index] = [.. scope.Collect(type, field).Select(f => Field(f, node, path.To(f)))];
        }

        return new NodeSelection(byType);
    }

    private NodeField Field(CollectedField field, NodeType type, FieldPath path)
    {
        var name = PlanScope.Name(field);
        var connections = new ConnectionPlanner(scope, this);
        return field.Definition.Binding switch
        {
            PropertyBinding property => new PropertyField(name, type.Property(property.Property.Name)!),
            LinkBinding link => new LinkField(name, link.Link, Plan(field, link.Link.Targets, path)),
            LinkConnectionBinding link => new ConnectionField(name, connections.Plan(field, new LinkedNodes(link.Link), path)),
            ContentsBinding => new ConnectionField(name, connections.Plan(field, new Contents(Kinds(scope, field, path)), path)),
            NodeGapsBinding => new ConnectionField(name, connections.Plan(field, new GapPlanner(scope).OfNode(field, type, path), path)),
            _ when PlanScope.IsTypeName(field) => new ConstantField(name, PlanScope.Json(type.Name)),
            var other => throw new InvalidOperationException($"{other?.GetType().Name ?? field.Definition.Name} is no field of a node."),
        };
    }

    /// <summary>The node types of an argument <c>kinds</c>; all where it is not given.</summary>
    public static IReadOnlyList<NodeType> Kinds(PlanScope scope, CollectedField field, FieldPath path, string argument = "kinds")
    {
        var kinds = scope.Argument(field, argument, path);
        if (kinds?.Items is not { } items)
            return scope.Model.NodeTypes;
        var asked = items.Select(i => (NodeType)((EnumValue)i.Value!).Binding!).ToHashSet();
        return [.. scope.Model.NodeTypes.Where(asked.Contains)];
    }
}
