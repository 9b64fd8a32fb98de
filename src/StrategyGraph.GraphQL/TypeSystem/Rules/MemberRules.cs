using StrategyGraph.GraphQL.TypeSystem.Reading;

namespace StrategyGraph.GraphQL.TypeSystem.Rules;

/// <summary>Unions have members and enums have values (specification 3.8 and 3.9).</summary>
internal static class MemberRules
{
    public static void Check(SchemaDraft draft)
    {
        foreach (var type in draft.Types)
        {
            switch (type)
            {
                // Members that could not be taken are faults of their own.
                case UnionType { Members.Count: 0 } when draft.Declared.Type(type.Name)?.Members.Any() != true:
                    draft.Faults.Add($"Union type {type} must define one or more member types.", draft.PlacesOf(type));
                    break;
                case EnumType { Values.Count: 0 }:
                    draft.Faults.Add($"Enum type {type} must define one or more values.", draft.PlacesOf(type));
                    break;
            }
        }
    }
}
