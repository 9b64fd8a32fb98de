using StrategyGraph.Domain.Gaps;
using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.Planning.SchemaBuilding;

namespace StrategyGraph.Store.Tests.Support;

/// <summary>The model of <c>small.graphql</c>.</summary>
public static class SmallModel
{
    /// <summary>Its text.</summary>
    public static string Text { get; } = ReadText();

    /// <summary>The model, one for all tests.</summary>
    public static GraphModel Model { get; } = Of(Text);

    /// <summary>The schema of its API, with the rules of <see cref="StoryGraph"/>.</summary>
    public static Schema Schema { get; } = ApiSchema.Build(Model, GapRuleReader.Read([new Source(StoryGraph.Rules, "rules.graphql")]), new PageSizes(100, 1000));

    /// <summary>A model of another text.</summary>
    public static GraphModel Of(string text) => ModelReader.Read(new Source(text, "small.graphql"));

    private static string ReadText()
    {
        using var reader = new StreamReader(typeof(SmallModel).Assembly.GetManifestResourceStream("small.graphql")!);
        return reader.ReadToEnd();
    }
}
