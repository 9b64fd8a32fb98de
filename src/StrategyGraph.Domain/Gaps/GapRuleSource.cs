using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.Domain.Gaps;

/// <summary>How grave a gap is, gravest first.</summary>
public enum GapSeverity
{
    /// <summary>Nothing can be expected of it until it is closed.</summary>
    High,

    /// <summary>It cannot be judged until it is closed.</summary>
    Medium,

    /// <summary>It is worth a look.</summary>
    Low,
}

/// <summary>A gap rule as its file has it, before it is held against the schema.</summary>
/// <param name="Index">Its place among the rules loaded.</param>
/// <param name="Name">The name of its query.</param>
/// <param name="Title">The description of its query.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Advice">What to do about it.</param>
/// <param name="Document">The document with this query alone.</param>
/// <param name="Operation">The query.</param>
/// <param name="Text">The query as written.</param>
public sealed record GapRuleSource(
    int Index, string Name, string Title, GapSeverity Severity, string Advice, DocumentSyntax Document, OperationSyntax Operation, string Text);
