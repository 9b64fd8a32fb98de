using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>A type as a document writes it, compared with types of the schema without being resolved.</summary>
internal static class TypeText
{
    /// <summary>The named type at the core.</summary>
    public static NamedTypeSyntax Named(TypeSyntax type)
    {
        while (true)
        {
            switch (type)
            {
                case NamedTypeSyntax named:
                    return named;
                case ListTypeSyntax list:
                    type = list.Of;
                    break;
                case NonNullTypeSyntax nonNull:
                    type = nonNull.Of;
                    break;
            }
        }
    }

    /// <summary>The type as in SDL.</summary>
    public static string Print(TypeSyntax type) => type switch
    {
        ListTypeSyntax list => $"[{Print(list.Of)}]",
        NonNullTypeSyntax nonNull => $"{Print(nonNull.Of)}!",
        NamedTypeSyntax named => named.Name.Value,
        _ => "",
    };

    /// <summary>The type of the schema that it stands for, where its named type is known.</summary>
    public static TypeRef Resolve(TypeSyntax type, NamedType named) => type switch
    {
        ListTypeSyntax list => new ListType(Resolve(list.Of, named)),
        NonNullTypeSyntax nonNull => new NonNullType(Resolve(nonNull.Of, named)),
        _ => named,
    };

    /// <summary>AreTypesCompatible of specification 5.8.5: a variable of the first type can stand where the second is expected.</summary>
    public static bool IsCompatible(TypeSyntax variable, TypeRef location)
    {
        while (true)
        {
            switch (location, variable)
            {
                case (NonNullType expected, NonNullTypeSyntax given):
                    (location, variable) = (expected.Of, given.Of);
                    break;
                case (NonNullType, _):
                    return false;
                case (_, NonNullTypeSyntax given):
                    variable = given.Of;
                    break;
                case (ListType expected, ListTypeSyntax given):
                    (location, variable) = (expected.Of, given.Of);
                    break;
                case (NamedType expected, NamedTypeSyntax given):
                    return expected.Name == given.Name.Value;
                default:
                    return false;
            }
        }
    }
}
