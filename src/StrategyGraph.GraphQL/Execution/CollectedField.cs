using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>
/// One entry of a collected fields map (specification 6.3.2): a response name and every selection that asks for it. Validation has made sure
/// that all <paramref name="Nodes"/> name the same field with the same arguments; their selection sets may differ.
/// </summary>
/// <param name="ResponseName">The alias, or the name where there is none.</param>
/// <param name="Definition">The field; one of <see cref="Introspection.IntrospectionFields"/> for <c>__typename</c>, <c>__schema</c> and <c>__type</c>.</param>
/// <param name="Parent">The object type that the field is selected on.</param>
/// <param name="Nodes">The selections, at least one, in the order of the document; errors are located at all of them.</param>
public sealed record CollectedField(string ResponseName, FieldDefinition Definition, ObjectType Parent, IReadOnlyList<FieldSyntax> Nodes)
{
    /// <summary>The selection sets of all nodes, to collect together (specification 6.3.2, CollectSubfields); empty for a leaf.</summary>
    public IReadOnlyList<SelectionSetSyntax> SelectionSets { get; } =
        Nodes is [{ SelectionSet: var only }]
            ? only is null ? [] : [only]
            : [.. Nodes.Where(n => n.SelectionSet is not null).Select(n => n.SelectionSet!)];

    /// <summary>Where the field stands in the document: one location for each node.</summary>
    public IReadOnlyList<Location> Locations(Operation operation)
        => [.. Nodes.Select(n => operation.Document.Source.LocationOf(n.Start))];
}
