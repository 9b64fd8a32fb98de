using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Planning.SchemaBuilding;

/// <summary>The types of the schema in the making, by name; each is made once. A name that two things would have is refused.</summary>
internal sealed class TypeCatalog(GraphModel model)
{
    private readonly Dictionary<string, (NamedType Type, object Owner)> _types = new(StringComparer.Ordinal);
    private readonly List<NamedType> _order = [];

    /// <summary>The model.</summary>
    public GraphModel Model { get; } = model;

    /// <summary>All types so far, in the order in which they were first asked for.</summary>
    public IReadOnlyList<NamedType> All => _order;

    /// <summary>
    /// The type of a name that stands for something. It is made and then filled, so that it may refer to itself.
    /// </summary>
    /// <exception cref="InvalidOperationException">The name stands for something else already.</exception>
    public T Get<T>(string name, object owner, Func<T> make, Action<T>? fill = null)
        where T : NamedType
    {
        if (_types.TryGetValue(name, out var found))
        {
            if (!found.Owner.Equals(owner))
                throw new InvalidOperationException($"The model makes two types named \"{name}\": of {found.Owner} and of {owner}. Rename one of them in the model.");
            return (T)found.Type;
        }

        var type = make();
        _types.Add(name, (type, owner));
        _order.Add(type);
        fill?.Invoke(type);
        return type;
    }

    /// <summary>The type of a property's value, without list and non-null.</summary>
    public NamedType Leaf(Property property) => property.Kind == PropertyKind.Enum ? Enum(property.Enum!) : Scalar(property.Kind);

    /// <summary>The scalar of a kind.</summary>
    public ScalarType Scalar(PropertyKind kind)
    {
        var scalar = kind switch
        {
            PropertyKind.Id => BuiltInScalars.Id,
            PropertyKind.String => BuiltInScalars.String,
            PropertyKind.Int => BuiltInScalars.Int,
            PropertyKind.Float => BuiltInScalars.Float,
            PropertyKind.Boolean => BuiltInScalars.Boolean,
            PropertyKind.Date => new DateScalar(),
            PropertyKind.DateTime => new DateTimeScalar(),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return Get(scalar.Name, kind, () => scalar);
    }

    /// <summary>The enum of the model as a type; its values are bound to <see cref="EnumMember"/>.</summary>
    public EnumType Enum(EnumKind kind) => Get(
        kind.Name,
        kind,
        () => new EnumType(kind.Name, kind.Description),
        type => type.Values.AddRange(kind.Members.Select(m => new EnumValue(m.Name, m.Description) { Binding = m })));

    /// <summary>The enum of node kinds; its values are bound to <see cref="NodeType"/>.</summary>
    public EnumType NodeKind() => Get(
        "NodeKind",
        nameof(NodeKind),
        () => new EnumType("NodeKind", "The kinds of node, which are the model's types."),
        type => type.Values.AddRange(Model.NodeTypes.Select(t => new EnumValue(t.KindName, t.Description) { Binding = t })));

    /// <summary>The type as non-null.</summary>
    public static NonNullType Required(TypeRef type) => new(type);

    /// <summary>A list that is never null and holds no null.</summary>
    public static NonNullType ListOf(TypeRef type) => new(new ListType(new NonNullType(type)));
}
