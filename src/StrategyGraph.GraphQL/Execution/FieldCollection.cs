using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>Collects the fields of selection sets on an object type (specification 6.3.2): CollectFields, and CollectSubfields.</summary>
public static class FieldCollection
{
    /// <summary>
    /// The fields in response order, with fragments spread, <c>@skip</c> and <c>@include</c> applied, and equal response names merged. For
    /// the sub-selection of a field pass <see cref="CollectedField.SelectionSets"/>; for an abstract type ask once for each possible type.
    /// </summary>
    /// <exception cref="GraphQLException">The condition of a <c>@skip</c> or <c>@include</c> is null.</exception>
    public static IReadOnlyList<CollectedField> Collect(
        Operation operation, ObjectType type, IReadOnlyList<SelectionSetSyntax> sets, VariableValues variables)
        => Collect(operation, type, sets, variables, out _);

    /// <summary>The same; <paramref name="steps"/> is how many selections were looked at, fields and fragments, the merged and the skipped too.</summary>
    /// <exception cref="GraphQLException">The condition of a <c>@skip</c> or <c>@include</c> is null.</exception>
    public static IReadOnlyList<CollectedField> Collect(
        Operation operation, ObjectType type, IReadOnlyList<SelectionSetSyntax> sets, VariableValues variables, out int steps)
    {
        var walk = new Walk(operation, type, variables);
        for (var i = 0; i < sets.Count; i++)
            walk.Add(sets[i]);
        steps = walk.Steps;
        return walk.Fields();
    }

    /// <summary>The fields of the operation's root selection set.</summary>
    /// <exception cref="GraphQLException">The condition of a <c>@skip</c> or <c>@include</c> is null.</exception>
    public static IReadOnlyList<CollectedField> Collect(Operation operation, VariableValues variables)
        => Collect(operation, operation.RootType, [operation.Syntax.SelectionSet], variables);

    /// <summary>True where a selection is neither skipped nor left out (specification 3.13.1 and 3.13.2).</summary>
    /// <exception cref="GraphQLException">The condition is null.</exception>
    public static bool IsIncluded(Operation operation, SelectionSyntax selection, VariableValues variables)
    {
        var directives = selection.Directives;
        for (var i = 0; i < directives.Count; i++)
        {
            var stops = directives[i].Name.Value switch { "skip" => true, "include" => false, _ => (bool?)null };
            if (stops is not null && Condition(operation, directives[i], variables) == stops)
                return false;
        }

        return true;
    }

    private static bool Condition(Operation operation, DirectiveSyntax directive, VariableValues variables)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value != "if")
                continue;
            if (argument.Value is BooleanValueSyntax literal)
                return literal.Value;
            if (argument.Value is VariableSyntax variable
                && variables.IndexOf(variable.Name.Value) is >= 0 and var index
                && variables[index] is bool given)
            {
                return given;
            }
        }

        throw new GraphQLException(new GraphQLError(
            $"The argument \"if\" of @{directive.Name} must be true or false, and it is not given or null.",
            ErrorCodes.BadInput,
            operation.LocationOf(directive)));
    }

    private sealed class Walk(Operation operation, ObjectType type, VariableValues variables)
    {
        private readonly OrderedDictionary<string, List<FieldSyntax>> _fields = new(StringComparer.Ordinal);
        private HashSet<string>? _visited;

        public int Steps { get; private set; }

        public void Add(SelectionSetSyntax set)
        {
            var selections = set.Selections;
            Steps += selections.Count;
            for (var i = 0; i < selections.Count; i++)
            {
                if (!IsIncluded(operation, selections[i], variables))
                    continue;
                switch (selections[i])
                {
                    case FieldSyntax field:
                        if (!_fields.TryGetValue(field.ResponseName, out var nodes))
                            _fields.Add(field.ResponseName, nodes = new List<FieldSyntax>(1));
                        nodes.Add(field);
                        break;
                    case InlineFragmentSyntax fragment when Applies(fragment.TypeCondition):
                        Add(fragment.SelectionSet);
                        break;
                    case FragmentSpreadSyntax spread when (_visited ??= new(StringComparer.Ordinal)).Add(spread.Name.Value):
                        if (operation.Fragments.TryGetValue(spread.Name.Value, out var spreads) && Applies(spreads.TypeCondition))
                            Add(spreads.SelectionSet);
                        break;
                }
            }
        }

        public CollectedField[] Fields()
        {
            var fields = new CollectedField[_fields.Count];
            for (var i = 0; i < fields.Length; i++)
            {
                var (name, nodes) = _fields.GetAt(i);
                var definition = operation.Schema.Field(type, nodes[0].Name.Value) ?? throw new InvalidOperationException(
                    $"The type {type} has no field \"{nodes[0].Name}\": the document was not validated.");
                fields[i] = new CollectedField(name, definition, type, nodes);
            }

            return fields;
        }

        private bool Applies(NamedTypeSyntax? condition)
        {
            if (condition is null || condition.Name.Value == type.Name)
                return true;
            return operation.Schema.Type(condition.Name.Value) switch
            {
                InterfaceType face => type.Interfaces.Contains(face),
                UnionType union => union.Members.Contains(type),
                _ => false,
            };
        }
    }
}
