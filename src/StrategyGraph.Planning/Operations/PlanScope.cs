using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Introspection;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.Planning.Gaps;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Planning.SchemaBuilding;

namespace StrategyGraph.Planning.Operations;

/// <summary>What the planning of one operation, for one shape of its variables, shares.</summary>
internal sealed class PlanScope(
    Operation operation, VariableValues variables, GraphModel model, IReadOnlyList<GapRule> rules, PageSizes pages, PlanWork work)
{
    /// <summary>The operation.</summary>
    public Operation Operation { get; } = operation;

    /// <summary>Variables of the shape that is planned for.</summary>
    public VariableValues Variables { get; } = variables;

    /// <summary>The model.</summary>
    public GraphModel Model { get; } = model;

    /// <summary>The gap rules that are loaded.</summary>
    public IReadOnlyList<GapRule> Rules { get; } = rules;

    /// <summary>How many items a page has.</summary>
    public PageSizes Pages { get; } = pages;

    /// <summary>The work of this planning.</summary>
    public PlanWork Work { get; } = work;

    /// <summary>The operands of the plan.</summary>
    public OperandTable Operands { get; } = new();

    /// <summary>The tests of gap rules that the plan has so far, by the rule's index and the day that they take for today.</summary>
    public Dictionary<(int Rule, Operand? Today), GapTest> GapTests { get; } = [];

    /// <summary>The fields of a selection on an object type, in response order.</summary>
    public IReadOnlyList<CollectedField> Collect(ObjectType type, CollectedField field)
    {
        var fields = FieldCollection.Collect(Operation, type, field.SelectionSets, Variables, out var steps);
        Work.Spend(steps);
        return fields;
    }

    /// <summary>The value of an argument, or null where it is not given and has no default.</summary>
    /// <exception cref="GraphQLException">It does not fit its type; located, with the field's path.</exception>
    public InputNode? Argument(CollectedField field, string name, FieldPath path)
    {
        try
        {
            var value = ArgumentReader.Read(field.Definition.Argument(name)!, field.Nodes[0], Variables, Operation);
            Work.Spend(value);
            return value;
        }
        catch (GraphQLException e) when (!Work.IsSpent)
        {
            throw new GraphQLException([.. e.Errors.Select(f => f with { Path = path.ToArray() })]);
        }
    }

    /// <summary>The operand of an argument that is required.</summary>
    public int Operand(CollectedField field, string name, PropertyKind kind, FieldPath path) =>
        Operands.Add(OperandTable.Of(Argument(field, name, path)!, kind));

    /// <summary>Where a field stands, for an error that its values cause.</summary>
    public FieldPlace Place(CollectedField field, FieldPath path) => new(field.Locations(Operation), path.ToArray());

    /// <summary>A name as a response has it.</summary>
    public static byte[] Name(CollectedField field) => JsonText.EncodeName(field.ResponseName);

    /// <summary>A text as a response has it.</summary>
    public static byte[] Json(string text) => JsonText.Encode(text);

    /// <summary>Whether a field is <c>__typename</c>, whose value is the name of the type that it is selected on.</summary>
    public static bool IsTypeName(CollectedField field) => ReferenceEquals(field.Definition, IntrospectionFields.TypeName);

    /// <summary>The meaning of a field of a shape that the schema always has.</summary>
    public static PartKind Part(CollectedField field) => ((PartBinding)field.Definition.Binding!).Kind;
}

/// <summary>The response names that lead to a field, without list indexes.</summary>
internal sealed record FieldPath(FieldPath? Parent, string Name)
{
    /// <summary>The path of a field inside this one.</summary>
    public FieldPath To(CollectedField field) => new(this, field.ResponseName);

    /// <summary>The names from the root.</summary>
    public object[] ToArray()
    {
        var names = new List<object>();
        for (var at = this; at is not null; at = at.Parent)
            names.Insert(0, at.Name);
        return [.. names];
    }
}
