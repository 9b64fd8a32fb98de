using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>A field of a selection set with the type that it is selected on and its definition, each null where unknown.</summary>
internal readonly record struct TypedField(FieldSyntax Syntax, NamedType? Parent, FieldDefinition? Definition)
{
    /// <summary>The type of its value, or null.</summary>
    public TypeRef? Type => Definition?.Type;
}

/// <summary>The comparisons of two fields in specification 5.3.2, without their selection sets. Each gives null, or why they conflict.</summary>
internal sealed class FieldComparison(LiteralEquality literals)
{
    /// <summary>Both are the same field with identical arguments.</summary>
    public string? Identity(in TypedField a, in TypedField b)
    {
        if (a.Syntax.Name.Value != b.Syntax.Name.Value)
            return $"\"{a.Syntax.Name.Value}\" and \"{b.Syntax.Name.Value}\" are different fields";
        return literals.SameArguments(a.Syntax, b.Syntax) ? null : "they have differing arguments";
    }

    /// <summary>Their values have one shape, as far as their types say (SameResponseShape).</summary>
    public static string? Shape(in TypedField a, in TypedField b) =>
        a.Type is { } x && b.Type is { } y && DifferInShape(x, y) ? $"they return conflicting types \"{x}\" and \"{y}\"" : null;

    /// <summary>True where both are object types and not the same, so that no object has both fields.</summary>
    public static bool ExcludeEachOther(NamedType? a, NamedType? b) => a is ObjectType && b is ObjectType && !ReferenceEquals(a, b);

    private static bool DifferInShape(TypeRef a, TypeRef b)
    {
        while (!ReferenceEquals(a, b))
        {
            switch (a, b)
            {
                case (ListType x, ListType y):
                    (a, b) = (x.Of, y.Of);
                    break;
                case (NonNullType x, NonNullType y):
                    (a, b) = (x.Of, y.Of);
                    break;
                case (NamedType x, NamedType y):
                    return x is ScalarType or EnumType || y is ScalarType or EnumType;
                default:
                    return true;
            }
        }

        return false;
    }
}
