using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Planning.SchemaBuilding;

/// <summary>The inputs that test a property: one for each kind of value, driven by one table of operations.</summary>
internal sealed class OperationFilters(TypeCatalog catalog)
{
    private static readonly (string Name, string Negated, Comparison Comparison, string Says)[] Operations =
    [
        ("eq", "neq", Comparison.Equal, "is equal to the value; case is told apart, and null finds what has no value"),
        ("in", "nin", Comparison.In, "is equal to one of the values; null among them finds what has no value"),
        ("contains", "ncontains", Comparison.Contains, "contains the text, whatever the case"),
        ("startsWith", "nstartsWith", Comparison.StartsWith, "begins with the text, whatever the case"),
        ("endsWith", "nendsWith", Comparison.EndsWith, "ends with the text, whatever the case"),
        ("gt", "ngt", Comparison.Greater, "is greater than the value"),
        ("gte", "ngte", Comparison.GreaterOrEqual, "is greater than the value or equal to it"),
        ("lt", "nlt", Comparison.Less, "is less than the value"),
        ("lte", "nlte", Comparison.LessOrEqual, "is less than the value or equal to it"),
    ];

    /// <summary>The input that tests a property that is no list, or the items of one that is.</summary>
    public InputObjectType Of(Property property) => property.IsList ? OfList(property) : Of(property.Kind, property.Enum);

    /// <summary>The input that tests a value of a kind.</summary>
    public InputObjectType Of(PropertyKind kind, EnumKind? members = null)
    {
        var leaf = Leaf(kind, members);
        var name = NameOf(kind, members);
        return catalog.Get(
            $"{name}OperationFilterInput",
            (nameof(OperationFilters), (object?)members ?? kind),
            () => new InputObjectType(
                $"{name}OperationFilterInput", $"Tests a value of {leaf.Name}. All operations that are given must hold; a value that is missing fails each, and passes its negation."),
            type =>
            {
                if (kind == PropertyKind.String)
                {
                    type.Fields.Add(Logic("and", LogicKind.And, type, "All of these hold."));
                    type.Fields.Add(Logic("or", LogicKind.Or, type, "One of these holds."));
                }

                AddOperations(type, kind, leaf);
            });
    }

    /// <summary>A field that joins inputs of its own type. An empty list sets no condition.</summary>
    public static InputValue Logic(string name, LogicKind kind, InputObjectType type, string description) => new(
        name, kind == LogicKind.Not ? type : new ListType(new NonNullType(type)), description)
    {
        Binding = new LogicFilter(kind),
    };

    private InputObjectType OfList(Property property)
    {
        var leaf = Leaf(property.Kind, property.Enum);
        var name = NameOf(property.Kind, property.Enum);
        var item = catalog.Get(
            $"{name}ItemFilterInput",
            (nameof(OfList), "item", (object?)property.Enum ?? property.Kind),
            () => new InputObjectType($"{name}ItemFilterInput", $"Tests one item of a list of {leaf.Name}. All operations that are given must hold."),
            type => AddOperations(type, property.Kind, leaf));
        return catalog.Get(
            $"{name}ListOperationFilterInput",
            (nameof(OfList), (object?)property.Enum ?? property.Kind),
            () => new InputObjectType($"{name}ListOperationFilterInput", $"Tests a list of {leaf.Name}. All tests that are given must hold."),
            type => type.Fields.AddRange(
            [
                Quantifier("some", QuantifierKind.Some, item, "One item passes."),
                Quantifier("all", QuantifierKind.All, item, "Every item passes; an empty list does."),
                Quantifier("none", QuantifierKind.None, item, "No item passes; an empty list does."),
                Quantifier("any", QuantifierKind.Any, catalog.Scalar(PropertyKind.Boolean), "True: there is an item. False: there is none."),
            ]));
    }

    /// <summary>A field that quantifies over a list.</summary>
    public static InputValue Quantifier(string name, QuantifierKind kind, TypeRef type, string description) =>
        new(name, type, description) { Binding = new QuantifierFilter(kind) };

    private static void AddOperations(InputObjectType type, PropertyKind kind, NamedType leaf)
    {
        foreach (var (name, negated, comparison, says) in Operations)
        {
            if (!Applies(comparison, kind))
                continue;
            TypeRef operand = comparison == Comparison.In ? new ListType(leaf) : leaf;
            type.Fields.Add(new InputValue(name, operand, $"The value {says}.") { Binding = new OperationFilter(comparison, false) });
            type.Fields.Add(new InputValue(negated, operand, $"Not: the value {says}.") { Binding = new OperationFilter(comparison, true) });
        }
    }

    private static bool Applies(Comparison comparison, PropertyKind kind) => comparison switch
    {
        Comparison.Equal => true,
        Comparison.In => kind != PropertyKind.Boolean,
        Comparison.Contains or Comparison.EndsWith => kind == PropertyKind.String,
        Comparison.StartsWith => kind is PropertyKind.String or PropertyKind.Id,
        _ => kind is PropertyKind.Int or PropertyKind.Float or PropertyKind.Date or PropertyKind.DateTime,
    };

    private NamedType Leaf(PropertyKind kind, EnumKind? members) => members is null ? catalog.Scalar(kind) : catalog.Enum(members);

    private static string NameOf(PropertyKind kind, EnumKind? members) => members?.Name ?? kind.ToString();
}
