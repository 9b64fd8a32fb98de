using StrategyGraph.GraphQL.TypeSystem.Reading;

namespace StrategyGraph.GraphQL.TypeSystem.Rules;

/// <summary>A default value fits its type (specification 3.6, type validation 2.4.5, and 3.10).</summary>
internal static class DefaultValueRule
{
    public static void Check(SchemaDraft draft)
    {
        foreach (var value in draft.InputValues)
        {
            if (value.DefaultValue is not null)
                new ConstantCheck(draft).Check(value.Type, value.DefaultValue);
        }
    }
}
