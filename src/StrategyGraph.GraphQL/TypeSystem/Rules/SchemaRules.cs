using StrategyGraph.GraphQL.TypeSystem.Reading;

namespace StrategyGraph.GraphQL.TypeSystem.Rules;

/// <summary>All rules of specification 3 that the making of types has not checked already.</summary>
internal static class SchemaRules
{
    public static void Check(SchemaDraft draft)
    {
        NameRules.Check(draft);
        FieldRules.Check(draft);
        InterfaceRules.Check(draft);
        MemberRules.Check(draft);
        InputObjectRules.Check(draft);
        new InputCycleRule(draft).Check();
        new DefaultCycleRule(draft).Check();
        DefaultValueRule.Check(draft);
        new DirectiveUseRules(draft).Check();
        new DirectiveCycleRule(draft).Check();
    }
}
