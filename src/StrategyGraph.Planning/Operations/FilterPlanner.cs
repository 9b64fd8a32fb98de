using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Planning.SchemaBuilding;

namespace StrategyGraph.Planning.Operations;

/// <summary>
/// A value of <c>where</c> becomes a predicate. <paramref name="operand"/> gives the index of the operand of a value that is not null.
/// </summary>
internal sealed class FilterPlanner(Func<InputNode, PropertyKind, int> operand)
{
    private static readonly Always Never = new(false);

    /// <summary>The predicate of a filter; null where it sets no condition.</summary>
    public Predicate? Plan(InputNode? where)
    {
        if (where?.Fields is not { } fields)
            return null;
        var all = new List<Predicate>(fields.Count);
        foreach (var (definition, node) in fields)
        {
            var predicate = definition.Binding switch
            {
                LogicFilter logic => Logic(logic.Kind, node, Plan),
                PropertyFilter test => test.Property.IsList ? ListProperty(test, node) : Property(test, node),
                KindFilter => Kind(node),
                LinkFilter link => node.IsNull ? new Not(new LinkSome(link.Link, null)) : new LinkSome(link.Link, Plan(node)),
                ListLinkFilter link => Linked(link.Link, node),
                EdgeNodeFilter => Plan(node),
                var other => throw new InvalidOperationException($"{other?.GetType().Name ?? definition.Name} is no filter."),
            };
            if (predicate is not null)
                all.Add(predicate);
        }

        return Join(all);
    }

    private static Predicate? Join(List<Predicate> all) => all.Count switch { 0 => null, 1 => all[0], _ => new And(all) };

    private static Predicate? Logic(LogicKind kind, InputNode node, Func<InputNode, Predicate?> plan)
    {
        if (kind == LogicKind.Not)
            return node.IsNull ? null : new Not(plan(node) ?? new Always(true));
        var parts = (node.Items ?? []).Select(i => plan(i) ?? new Always(true)).ToList();
        return kind == LogicKind.And || parts.Count < 2 ? Join(parts) : new Or(parts);
    }

    private Predicate? Property(PropertyFilter test, InputNode node)
    {
        var (property, onEdge) = (test.Property, test.OnEdge);
        if (node.IsNull)
            return new IsNull(property.Name, onEdge);
        return Operations(node, (operation, value) =>
        {
            if (operation.Comparison == Comparison.In)
                return In(value, new IsNull(property.Name, onEdge), () => Compared(Comparison.In, value));
            if (!value.IsNull)
                return Compared(operation.Comparison, value);
            return operation.Comparison == Comparison.Equal ? new IsNull(property.Name, onEdge) : Never;
        });

        Compare Compared(Comparison comparison, InputNode value) => new(property.Name, property.Kind, onEdge, comparison, operand(value, property.Kind));
    }

    private static Predicate? Operations(InputNode node, Func<OperationFilter, InputNode, Predicate?> plan)
    {
        var all = new List<Predicate>();
        foreach (var (definition, value) in node.Fields!)
        {
            var predicate = definition.Binding switch
            {
                LogicFilter logic => Logic(logic.Kind, value, n => Operations(n, plan)),
                OperationFilter operation when plan(operation, value) is { } positive => operation.IsNegated ? new Not(positive) : positive,
                _ => null,
            };
            if (predicate is not null)
                all.Add(predicate);
        }

        return Join(all);
    }

    // A list that is null sets no condition; a null in it finds what has no value.
    private static Predicate? In(InputNode list, IsNull isNull, Func<Predicate> compare)
    {
        if (list.IsNull)
            return null;
        var (nulls, items) = list.Scalars is { } scalars
            ? (scalars.Count(i => i is null), scalars.Count)
            : (list.Items?.Count(i => i.IsNull) ?? 0, list.Items?.Count ?? 1);
        if (nulls == items)
            return nulls > 0 ? isNull : Never;
        return nulls > 0 ? new Or([isNull, compare()]) : compare();
    }

    private Predicate? ListProperty(PropertyFilter test, InputNode node)
    {
        if (node.IsNull)
            return Never;
        var (property, onEdge) = (test.Property, test.OnEdge);
        var all = new List<Predicate>();
        foreach (var (definition, value) in node.Fields!)
        {
            if (value.IsNull)
                continue;
            var kind = ((QuantifierFilter)definition.Binding!).Kind;
            if (kind == QuantifierKind.Any)
            {
                var empty = new ListEmpty(property.Name, onEdge);
                all.Add((bool)value.Value! ? new Not(empty) : empty);
                continue;
            }

            var tests = ItemTests(value, property.Kind);
            all.Add((kind, tests) switch
            {
                (QuantifierKind.All, null) => new ListEmpty(property.Name, onEdge),
                (QuantifierKind.Some, null) => Never,
                (QuantifierKind.None, null) => new Always(true),
                (QuantifierKind.All, _) => new ListAll(property.Name, property.Kind, onEdge, tests),
                (QuantifierKind.Some, _) => new ListSome(property.Name, property.Kind, onEdge, tests),
                _ => new Not(new ListSome(property.Name, property.Kind, onEdge, tests!)),
            });
        }

        return Join(all);
    }

    // Null where no item can pass: an item is never null.
    private List<ItemTest>? ItemTests(InputNode node, PropertyKind kind)
    {
        var tests = new List<ItemTest>();
        foreach (var (definition, value) in node.Fields!)
        {
            var operation = (OperationFilter)definition.Binding!;
            if (!value.IsNull)
                tests.Add(new ItemTest(operation.IsNegated, operation.Comparison, operand(value, kind)));
            else if (operation.Comparison != Comparison.In && !operation.IsNegated)
                return null;
        }

        return tests;
    }

    private static Predicate? Kind(InputNode node)
    {
        var all = new List<Predicate>();
        foreach (var (definition, value) in node.Fields ?? [])
        {
            var operation = (OperationFilter)definition.Binding!;
            if (value.IsNull && operation.Comparison == Comparison.In)
                continue;
            var types = (value.Items ?? [value]).Where(v => !v.IsNull).Select(v => (NodeType)((EnumValue)v.Value!).Binding!).ToArray();
            var positive = new IsOfType(types);
            all.Add(operation.IsNegated ? new Not(positive) : positive);
        }

        return Join(all);
    }

    private Predicate? Linked(Link link, InputNode node)
    {
        if (node.IsNull)
            return new Not(new LinkSome(link, null));
        var all = new List<Predicate>();
        foreach (var (definition, value) in node.Fields!)
        {
            if (value.IsNull)
                continue;
            var predicate = ((QuantifierFilter)definition.Binding!).Kind switch
            {
                QuantifierKind.Some => new LinkSome(link, Plan(value)),
                QuantifierKind.None => new Not(new LinkSome(link, Plan(value))),
                QuantifierKind.All => Plan(value) is { } test ? new LinkAll(link, test) : null,
                QuantifierKind.Any => (bool)value.Value! ? new LinkSome(link, null) : new Not(new LinkSome(link, null)),
                _ => Operations(value, (operation, number) => number.IsNull
                    ? operation.Comparison == Comparison.In ? null : Never
                    : new LinkCount(link, operation.Comparison, operand(number, PropertyKind.Int))),
            };
            if (predicate is not null)
                all.Add(predicate);
        }

        return Join(all);
    }
}
