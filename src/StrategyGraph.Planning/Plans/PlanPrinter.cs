using System.Globalization;
using System.Text;
using StrategyGraph.Domain.Model;

namespace StrategyGraph.Planning.Plans;

/// <summary>Prints a plan as text that stays the same for the same plan: for tests, logs and the explain extension. Values of requests are not in it.</summary>
public static class PlanPrinter
{
    /// <summary>The plan, one read a line, nested by indentation; operands are listed last.</summary>
    public static string Print(ReadPlan plan)
    {
        var printer = new Printer();
        foreach (var root in plan.Roots)
            printer.Root(root);
        for (var i = 0; i < plan.Operands.Count; i++)
            printer.Line($"${i} = {PredicatePrinter.Operand(plan.Operands[i])}");
        return printer.ToString();
    }

    private sealed class Printer
    {
        private readonly StringBuilder _text = new();
        private int _depth;

        public override string ToString() => _text.ToString();

        public void Line(string line) => _text.Append(' ', _depth * 2).Append(line).Append('\n');

        public void Root(RootRead root)
        {
            switch (root)
            {
                case NodeRoot node:
                    Nested($"{root.PlainName}: node ${node.Id}", () => Node(node.Selection));
                    break;
                case NodesRoot nodes:
                    Nested($"{root.PlainName}: nodes ${nodes.Ids}", () => Node(nodes.Selection));
                    break;
                case ConnectionRoot connection:
                    Connection(root.PlainName, connection.Connection);
                    break;
                case GapRulesRoot rules:
                    Nested($"{root.PlainName}: gap rules", () => Rules(rules.Rules));
                    break;
                case TraceRoot trace:
                    Nested($"{root.PlainName}: trace ${trace.From} to {Names(trace.To)} within ${trace.MaxLength}", () => Trace(trace.Fields));
                    break;
                default:
                    Line($"{root.PlainName}: {(root is ConstantRoot ? "constant" : "introspection")}");
                    break;
            }
        }

        private void Nested(string line, Action inner)
        {
            Line(line);
            _depth++;
            inner();
            _depth--;
        }

        private void Node(NodeSelection selection)
        {
            var groups = selection.ByType.Select((fields, type) => (fields, type)).Where(g => g.fields is not null).ToArray();
            foreach (var (fields, type) in groups)
            {
                if (groups.Length == 1)
                    Fields(fields!);
                else
                    Nested($"of type {type.ToString(CultureInfo.InvariantCulture)}", () => Fields(fields!));
            }
        }

        private void Fields(IReadOnlyList<NodeField> fields)
        {
            foreach (var field in fields)
            {
                switch (field)
                {
                    case PropertyField property:
                        Line(property.PlainName == property.Property.Name ? property.PlainName : $"{property.PlainName}: {property.Property.Name}");
                        break;
                    case LinkField link:
                        Nested($"{link.PlainName}: one {PredicatePrinter.Link(link.Link)}", () => Node(link.Selection));
                        break;
                    case ConnectionField connection:
                        Connection(connection.PlainName, connection.Connection);
                        break;
                    default:
                        Line($"{field.PlainName}: constant");
                        break;
                }
            }
        }

        private void Connection(string name, Connection connection) => Nested($"{name}: {PredicatePrinter.Source(connection.Source)}", () =>
        {
            if (connection.Source is GapsOf gaps)
            {
                foreach (var rule in gaps.Rules)
                    Line($"rule {rule.Name}: {rule.Type} {PredicatePrinter.Print(rule.Offends)}");
            }

            if (connection.Where is not null)
                Line($"where {PredicatePrinter.Print(connection.Where)}");
            Line($"order {string.Join(", ", connection.Order.Select(PredicatePrinter.Key))}{(connection.IsNaturalOrder ? " (natural)" : "")}");
            var page = connection.Page;
            Line($"page{Part("first", page.First)}{Part("last", page.Last)}{Part("after", page.After)}{Part("before", page.Before)}, else {page.Default}");
            foreach (var part in connection.Fields)
                Part(part);
        });

        private static string Part(string name, int? operand) => operand is null ? "" : $" {name} ${operand}";

        private void Part(ConnectionPart part)
        {
            switch (part)
            {
                case NodesPart nodes:
                    Nested($"{part.PlainName}: nodes", () => Item(nodes.Items));
                    break;
                case EdgesPart edges:
                    Nested($"{part.PlainName}: edges", () => edges.Fields.ToList().ForEach(Edge));
                    break;
                case PageInfoPart info:
                    Line($"{part.PlainName}: page info {string.Join(' ', info.Fields.Select(f => f.Kind))}");
                    break;
                default:
                    Line($"{part.PlainName}: {(part is TotalCountPart ? "count" : "constant")}");
                    break;
            }
        }

        private void Edge(EdgeField field)
        {
            switch (field)
            {
                case EdgeNode node:
                    Nested($"{field.PlainName}: node", () => Item(node.Item));
                    break;
                case EdgeProperty property:
                    Line($"{field.PlainName}: relationship's {property.Property.Name}");
                    break;
                default:
                    Line($"{field.PlainName}: {field switch { EdgeCursor => "cursor", EdgeScore => "score", _ => "constant" }}");
                    break;
            }
        }

        private void Item(ItemSelection item)
        {
            if (item.Node is not null)
                Node(item.Node);
            foreach (var field in item.Gap ?? [])
            {
                if (field is GapNodeField node)
                    Nested($"{field.PlainName}: node with the gap", () => Node(node.Selection));
                else if (field is GapRuleField rule)
                    Nested($"{field.PlainName}: rule", () => Rules(rule.ByRule));
                else
                    Line($"{field.PlainName}: constant");
            }
        }

        private void Rules(IReadOnlyList<IReadOnlyList<RuleField>> rules)
        {
            foreach (var fields in rules)
                Line(string.Join(' ', fields.Select(f => f is RuleCount count ? $"{f.PlainName}: count of {count.Rule.Name}" : f.PlainName)));
        }

        private void Trace(IReadOnlyList<TraceField> fields)
        {
            foreach (var field in fields)
            {
                if (field is TraceEnd end)
                    Nested($"{field.PlainName}: {(end.Start ? "start" : "end")}", () => Node(end.Selection));
                else if (field is TraceSteps steps)
                    Nested($"{field.PlainName}: steps", () => steps.Fields.ToList().ForEach(Step));
                else
                    Line($"{field.PlainName}: {(field is TraceLength ? "length" : "constant")}");
            }
        }

        private void Step(StepField field)
        {
            if (field is StepNode node)
                Nested($"{field.PlainName}: node", () => Node(node.Selection));
            else
                Line($"{field.PlainName}: {field switch { StepRelationship => "relationship", StepDirection => "direction", _ => "constant" }}");
        }

        private static string Names(IReadOnlyList<NodeType> types) => string.Join('|', types.Select(t => t.Name));
    }
}
