using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Planning.SchemaBuilding;

namespace StrategyGraph.Planning.Operations;

/// <summary>The root field <c>trace</c> becomes a <see cref="TraceRoot"/>.</summary>
internal sealed class TracePlanner(PlanScope scope, NodePlanner nodes)
{
    /// <summary>The trace of a field.</summary>
    public TraceRoot Plan(CollectedField field, FieldPath path)
    {
        var to = NodePlanner.Kinds(scope, field, path, "to");
        var length = new NumberOperand(
            OperandTable.Of(scope.Argument(field, "maxLength", path)!, PropertyKind.Int), "maxLength", 1, TraceTypes.MaximumLength, scope.Place(field, path));
        return new TraceRoot(
            PlanScope.Name(field),
            scope.Operand(field, "from", PropertyKind.Id, path),
            to,
            scope.Operands.Add(length),
            [.. Inner(field).Select(f => Field(f, path.To(f)))]);
    }

    private IReadOnlyList<CollectedField> Inner(CollectedField field) => scope.Collect((ObjectType)field.Definition.Type.Named, field);

    private TraceField Field(CollectedField field, FieldPath path)
    {
        var name = PlanScope.Name(field);
        if (PlanScope.IsTypeName(field))
            return new TraceConstant(name, PlanScope.Json(field.Parent.Name));
        return PlanScope.Part(field) switch
        {
            PartKind.PathLength => new TraceLength(name),
            PartKind.PathFrom => new TraceEnd(name, true, nodes.Plan(field, scope.Model.NodeTypes, path)),
            PartKind.PathTo => new TraceEnd(name, false, nodes.Plan(field, scope.Model.NodeTypes, path)),
            _ => new TraceSteps(name, [.. Inner(field).Select(f => Step(f, path.To(f)))]),
        };
    }

    private StepField Step(CollectedField field, FieldPath path)
    {
        var name = PlanScope.Name(field);
        if (PlanScope.IsTypeName(field))
            return new StepConstant(name, PlanScope.Json(field.Parent.Name));
        return PlanScope.Part(field) switch
        {
            PartKind.StepRelationship => new StepRelationship(name),
            PartKind.StepDirection => new StepDirection(name),
            _ => new StepNode(name, nodes.Plan(field, scope.Model.NodeTypes, path)),
        };
    }
}
