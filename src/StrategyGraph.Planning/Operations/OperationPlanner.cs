using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Gaps;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Planning.SchemaBuilding;

namespace StrategyGraph.Planning.Operations;

/// <summary>An operation becomes a read plan: the whole of it, for one shape of its variables.</summary>
/// <param name="model">The model.</param>
/// <param name="rules">The gap rules that are loaded.</param>
/// <param name="pages">How many items a page has.</param>
/// <param name="maxWork">The most steps that planning an operation may take: selections gone through, once for each type of the nodes they are on.</param>
public sealed class OperationPlanner(GraphModel model, IReadOnlyList<GapRule> rules, PageSizes pages, int maxWork = OperationPlanner.DefaultMaxWork)
{
    /// <summary>The most steps where the server is not told otherwise: some fifty milliseconds.</summary>
    public const int DefaultMaxWork = 50_000;

    /// <summary>The plan of a query. It serves every request whose variables have the same <see cref="VariableValues.Shape"/>.</summary>
    /// <exception cref="GraphQLException">
    /// An argument does not fit its type; located, with the field's path. Or planning takes more steps than it may; without a path.
    /// </exception>
    public ReadPlan Plan(Operation operation, VariableValues variables)
    {
        var work = new PlanWork(maxWork);
        var scope = new PlanScope(operation, variables, model, rules, pages, work);
        var fields = FieldCollection.Collect(operation, operation.RootType, [operation.Syntax.SelectionSet], variables, out var steps);
        work.Spend(steps);
        var roots = fields.Select(f => Root(f, scope)).ToArray();
        return new ReadPlan(roots, scope.Operands.All) { Work = work.Spent };
    }

    private RootRead Root(CollectedField field, PlanScope scope)
    {
        var name = PlanScope.Name(field);
        var path = new FieldPath(null, field.ResponseName);
        var nodes = new NodePlanner(scope);
        var connections = new ConnectionPlanner(scope, nodes);
        return field.Definition.Binding switch
        {
            AllNodesBinding all => new ConnectionRoot(name, connections.Plan(field, new AllNodes([all.Type]), path)),
            ByIdBinding one => new NodeRoot(name, scope.Operand(field, "id", PropertyKind.Id, path), nodes.Plan(field, [one.Type], path)),
            RootBinding root => Root(root.Kind, field, scope, nodes, connections, path),
            _ when PlanScope.IsTypeName(field) => new ConstantRoot(name, PlanScope.Json(field.Parent.Name)),
            _ => new ComputedRoot(name, context => IntrospectionAnswer.Write(context, field)),
        };
    }

    private RootRead Root(RootKind kind, CollectedField field, PlanScope scope, NodePlanner nodes, ConnectionPlanner connections, FieldPath path)
    {
        var name = PlanScope.Name(field);
        return kind switch
        {
            RootKind.Node => new NodeRoot(name, scope.Operand(field, "id", PropertyKind.Id, path), nodes.Plan(field, model.NodeTypes, path)),
            RootKind.Nodes => Nodes(field, scope, nodes, path),
            RootKind.Search => new ConnectionRoot(name, connections.Plan(field, Matches(field, scope, path), path)),
            RootKind.GapRules => new GapPlanner(scope).Rules(field, path),
            RootKind.Gaps => new ConnectionRoot(name, connections.Plan(field, new GapPlanner(scope).OfGraph(field, path), path)),
            _ => new TracePlanner(scope, nodes).Plan(field, path),
        };
    }

    private NodesRoot Nodes(CollectedField field, PlanScope scope, NodePlanner nodes, FieldPath path)
    {
        var ids = new IdsOperand(OperandTable.Of(scope.Argument(field, "ids", path)!, PropertyKind.Id), "ids", pages.Maximum, scope.Place(field, path));
        return new NodesRoot(PlanScope.Name(field), scope.Operands.Add(ids), nodes.Plan(field, model.NodeTypes, path));
    }

    private static Matches Matches(CollectedField field, PlanScope scope, FieldPath path)
    {
        var text = OperandTable.Of(scope.Argument(field, "text", path)!, PropertyKind.String);
        return new Matches(NodePlanner.Kinds(scope, field, path), scope.Operands.Add(new WordsOperand(text, scope.Place(field, path))));
    }
}
