using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Planning.SchemaBuilding;

/// <summary>The types and the field of a trace.</summary>
internal sealed class TraceTypes(TypeCatalog catalog, Func<InterfaceType> node)
{
    /// <summary>How many steps a path has at most where the request does not say, and the most that it may say.</summary>
    public const int DefaultLength = 6, MaximumLength = 12;

    /// <summary>The root field.</summary>
    public FieldDefinition Root() => new(
        "trace",
        new ListType(new NonNullType(Path())),
        "The shortest path from a node to each node of the kinds asked for, nearest first. Paths follow relationships in both directions, but not the citing of documents.")
    {
        Arguments =
        [
            new InputValue("from", TypeCatalog.Required(catalog.Scalar(PropertyKind.Id)), "The id of the node to start from."),
            new InputValue("to", TypeCatalog.ListOf(catalog.NodeKind()), "The kinds of node to find."),
            new InputValue("maxLength", TypeCatalog.Required(catalog.Scalar(PropertyKind.Int)), $"How many steps a path has at most; from 1 to {MaximumLength}.")
            {
                DefaultValue = new IntValueSyntax(DefaultLength.ToString(System.Globalization.CultureInfo.InvariantCulture), 0, 0),
            },
        ],
        Binding = new RootBinding(RootKind.Trace),
    };

    private ObjectType Path() => catalog.Get(
        "TracePath",
        nameof(Path),
        () => new ObjectType("TracePath", "A shortest path between two nodes."),
        type => type.Fields.AddRange(
        [
            Connections.Part("length", TypeCatalog.Required(catalog.Scalar(PropertyKind.Int)), PartKind.PathLength, "How many steps it has."),
            Connections.Part("from", TypeCatalog.Required(node()), PartKind.PathFrom, "The node that it starts from."),
            Connections.Part("to", TypeCatalog.Required(node()), PartKind.PathTo, "The node that it leads to."),
            Connections.Part("steps", TypeCatalog.ListOf(Step()), PartKind.PathSteps, "Its steps, in order; the last one leads to the node that was asked for."),
        ]));

    private ObjectType Step() => catalog.Get(
        "TraceStep",
        nameof(Step),
        () => new ObjectType("TraceStep", "One step of a path, along one relationship."),
        type => type.Fields.AddRange(
        [
            Connections.Part("relationship", TypeCatalog.Required(catalog.Scalar(PropertyKind.String)), PartKind.StepRelationship, "The type of the relationship, such as HAS_ACTION."),
            Connections.Part("direction", TypeCatalog.Required(Direction()), PartKind.StepDirection, "Whether the step goes along the relationship or against it."),
            Connections.Part("node", TypeCatalog.Required(node()), PartKind.StepNode, "The node that the step leads to."),
        ]));

    private EnumType Direction() => catalog.Get(
        "TraceDirection",
        nameof(Direction),
        () => new EnumType("TraceDirection", "How a step follows its relationship."),
        type => type.Values.AddRange([new EnumValue("OUT", "Along it: from its start to its end."), new EnumValue("IN", "Against it: from its end to its start.")]));
}
