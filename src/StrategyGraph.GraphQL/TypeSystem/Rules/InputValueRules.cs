using StrategyGraph.GraphQL.TypeSystem.Reading;

namespace StrategyGraph.GraphQL.TypeSystem.Rules;

/// <summary>What arguments and fields of input objects have in common (specification 3.6 and 3.10, type validation 2; 3.13.3).</summary>
internal static class InputValueRules
{
    /// <summary>Checks one; <paramref name="kind"/> and <paramref name="name"/> are what faults call it.</summary>
    public static void Check(SchemaDraft draft, string kind, string name, InputValue value)
    {
        var place = draft.PlaceOf(value);
        if (!value.Type.IsInput)
            draft.Faults.Add($"The type of {name} must be Input Type but got: {value.Type}.", place?.Type);
        if (value is { IsRequired: true, DeprecationReason: not null })
            draft.Faults.Add($"Required {kind} {name} cannot be deprecated.", AppliedDirectives.Find(place?.Directives ?? [], "deprecated"), place?.Type);
    }
}
