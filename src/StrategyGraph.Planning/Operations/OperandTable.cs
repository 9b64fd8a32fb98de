using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Planning.Operations;

/// <summary>The operands of a plan in the making.</summary>
internal sealed class OperandTable
{
    private readonly List<Operand> _operands = [];
    private readonly Dictionary<string, int> _variables = new(StringComparer.Ordinal);

    /// <summary>All of them, by index.</summary>
    public IReadOnlyList<Operand> All => _operands;

    /// <summary>The index of an operand. A place in the variables, which may hold a long list, is one operand however often it is used.</summary>
    public int Add(Operand operand)
    {
        if (operand is VariableOperand { IsList: true } list)
        {
            var place = $"{list.Kind} {list.Path.Variable}.{string.Join('.', list.Path.Steps)}";
            if (!_variables.TryAdd(place, _operands.Count))
                return _variables[place];
        }

        _operands.Add(operand);
        return _operands.Count - 1;
    }

    /// <summary>The operand of an argument's value that is not null. Nulls inside a list are left out.</summary>
    public static Operand Of(InputNode node, PropertyKind kind)
    {
        if (node.Path is not null)
            return new VariableOperand(node.Path, kind, node.Type is ListType);
        if (node.Items is not { } items)
            return new ConstantOperand(ValueOf(node.Value!, kind));
        var operands = items.Where(i => !i.IsNull).Select(i => Of(i, kind)).ToArray();
        return Array.TrueForAll(operands, o => o is ConstantOperand)
            ? new ConstantOperand(new ListValue([.. operands.Select(o => ((ConstantOperand)o).Value)]))
            : new ListOperand(operands);
    }

    /// <summary>The value of a coerced leaf: enum values are bound to members of the model.</summary>
    public static Value ValueOf(object value, PropertyKind kind) => Value.Of(value is EnumValue name ? name.Binding! : value, kind);
}
