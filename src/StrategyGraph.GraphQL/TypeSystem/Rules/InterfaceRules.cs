using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem.Reading;

namespace StrategyGraph.GraphQL.TypeSystem.Rules;

/// <summary>A type does all that the interfaces promise which it implements (specification 3.6, IsValidImplementation).</summary>
internal static class InterfaceRules
{
    public static void Check(SchemaDraft draft)
    {
        foreach (var type in draft.Types.OfType<CompositeType>())
        {
            foreach (var implemented in type.Interfaces)
            {
                CheckAncestors(draft, type, implemented);
                CheckFields(draft, type, implemented);
            }
        }
    }

    private static void CheckAncestors(SchemaDraft draft, CompositeType type, InterfaceType implemented)
    {
        foreach (var ancestor in implemented.Interfaces.Where(a => !type.Interfaces.Contains(a)))
        {
            var fault = ancestor == type
                ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                : $"Type {type} must implement {ancestor} because it is implemented by {implemented}.";
            draft.Faults.Add(fault, [.. ImplementsOf(draft, implemented, ancestor), .. ImplementsOf(draft, type, implemented)]);
        }
    }

    private static IEnumerable<SyntaxNode> ImplementsOf(SchemaDraft draft, NamedType type, NamedType implemented) =>
        draft.Declared.Type(type.Name)?.Interfaces.Where(i => i.Name.Value == implemented.Name) ?? [];

    private static void CheckFields(SchemaDraft draft, CompositeType type, InterfaceType implemented)
    {
        foreach (var promised in implemented.Fields)
        {
            if (type.Field(promised.Name) is { } field)
            {
                CheckField(draft, type, field, implemented, promised);
                continue;
            }

            draft.Faults.Add(
                $"Interface field {implemented}.{promised.Name} expected but {type} does not provide it.",
                [draft.PlaceOf(promised), .. draft.PlacesOf(type)]);
        }
    }

    private static void CheckField(
        SchemaDraft draft, CompositeType type, FieldDefinition field, InterfaceType implemented, FieldDefinition promised)
    {
        var name = promised.Name;
        if (!IsSubType(field.Type, promised.Type) && !draft.IsUnknown(field.Type) && !draft.IsUnknown(promised.Type))
        {
            draft.Faults.Add(
                $"Interface field {implemented}.{name} expects type {promised.Type} but {type}.{name} is type {field.Type}.",
                draft.PlaceOf(promised)?.Type,
                draft.PlaceOf(field)?.Type);
        }

        if (field.DeprecationReason is not null && promised.DeprecationReason is null)
        {
            draft.Faults.Add(
                $"Interface field {implemented}.{name} is not deprecated, so {type}.{name} must not be deprecated.",
                draft.PlaceOf(promised),
                AppliedDirectives.Find(draft.PlaceOf(field)?.Directives ?? [], "deprecated"));
        }

        foreach (var argument in promised.Arguments)
            CheckArgument(draft, $"{type}.{name}", field, $"{implemented}.{name}", argument);
        foreach (var argument in field.Arguments.Where(a => a.IsRequired && promised.Argument(a.Name) is null))
        {
            draft.Faults.Add(
                $"Object field {type}.{name} includes required argument {argument.Name} that is missing from the Interface field "
                    + $"{implemented}.{name}.",
                draft.PlaceOf(argument),
                draft.PlaceOf(promised));
        }
    }

    private static void CheckArgument(SchemaDraft draft, string owner, FieldDefinition field, string promisedBy, InputValue promised)
    {
        if (field.Argument(promised.Name) is not { } argument)
        {
            draft.Faults.Add(
                $"Interface field argument {promisedBy}({promised.Name}:) expected but {owner} does not provide it.",
                draft.PlaceOf(promised),
                draft.PlaceOf(field));
        }
        else if (!IsSame(argument.Type, promised.Type) && !draft.IsUnknown(argument.Type) && !draft.IsUnknown(promised.Type))
        {
            draft.Faults.Add(
                $"Interface field argument {promisedBy}({promised.Name}:) expects type {promised.Type} but "
                    + $"{owner}({promised.Name}:) is type {argument.Type}.",
                draft.PlaceOf(promised)?.Type,
                draft.PlaceOf(argument)?.Type);
        }
    }

    private static bool IsSame(TypeRef left, TypeRef right) => (left, right) switch
    {
        (NonNullType a, NonNullType b) => IsSame(a.Of, b.Of),
        (ListType a, ListType b) => IsSame(a.Of, b.Of),
        _ => left == right,
    };

    private static bool IsSubType(TypeRef type, TypeRef super) => (type, super) switch
    {
        (NonNullType a, _) => IsSubType(a.Of, super.Nullable),
        (ListType a, ListType b) => IsSubType(a.Of, b.Of),
        (ObjectType a, UnionType b) => b.Members.Contains(a),
        (CompositeType a, InterfaceType b) => a == b || a.Interfaces.Contains(b),
        _ => type == super,
    };
}
