using StrategyGraph.GraphQL.TypeSystem.Reading;

namespace StrategyGraph.GraphQL.TypeSystem.Rules;

/// <summary>
/// Fields of object types and interfaces, and arguments of fields and directives (specification 3.6 and 3.7, type validation 1 and 2;
/// 3.13).
/// </summary>
internal static class FieldRules
{
    public static void Check(SchemaDraft draft)
    {
        foreach (var type in draft.Types.OfType<CompositeType>())
        {
            if (type.Fields.Count == 0)
                draft.Faults.Add($"Type {type} must define one or more fields.", draft.PlacesOf(type));
            foreach (var field in type.Fields)
            {
                var name = $"{type}.{field.Name}";
                if (!field.Type.IsOutput)
                    draft.Faults.Add($"The type of {name} must be Output Type but got: {field.Type}.", draft.PlaceOf(field)?.Type);
                CheckArguments(draft, name, field.Arguments);
            }
        }

        foreach (var directive in draft.Directives)
            CheckArguments(draft, "@" + directive.Name, directive.Arguments);
    }

    private static void CheckArguments(SchemaDraft draft, string owner, List<InputValue> arguments)
    {
        foreach (var argument in arguments)
            InputValueRules.Check(draft, "argument", $"{owner}({argument.Name}:)", argument);
    }
}
