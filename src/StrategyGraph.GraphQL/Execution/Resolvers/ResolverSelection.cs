using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>A collected field with what one run keeps for all of the objects it is read from: its name in JSON, arguments, and subfields.</summary>
internal sealed class ResolverSelection(CollectedField field, Operation operation, VariableValues variables)
{
    private readonly Dictionary<ObjectType, ResolverSelection[]> _subfields = new(ReferenceEqualityComparer.Instance);
    private IReadOnlyDictionary<string, object?>? _arguments;

    public CollectedField Field { get; } = field;

    public byte[] JsonName { get; } = JsonText.EncodeName(field.ResponseName);

    /// <summary>The arguments, coerced once.</summary>
    /// <exception cref="Errors.GraphQLException">One does not fit its type.</exception>
    public IReadOnlyDictionary<string, object?> Arguments()
        => _arguments ??= ArgumentReader.Values(Field.Definition, Field.Nodes[0], variables, operation);

    /// <summary>The subfields on an object type, collected once.</summary>
    /// <exception cref="Errors.GraphQLException">The condition of a <c>@skip</c> or <c>@include</c> is null.</exception>
    public ResolverSelection[] Subfields(ObjectType type)
    {
        if (!_subfields.TryGetValue(type, out var subfields))
        {
            var fields = FieldCollection.Collect(operation, type, Field.SelectionSets, variables);
            _subfields.Add(type, subfields = Of(fields, operation, variables));
        }

        return subfields;
    }

    public static ResolverSelection[] Of(IReadOnlyList<CollectedField> fields, Operation operation, VariableValues variables)
        => [.. fields.Select(f => new ResolverSelection(f, operation, variables))];
}
