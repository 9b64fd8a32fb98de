namespace StrategyGraph.Store.Tests.Differential;

/// <summary>Something that is asked of both stores, which can be made smaller. Its text is what it asks.</summary>
internal interface IAsked
{
    /// <summary>Asks it, by what gives the answer of both to a document with variables, or throws where they differ.</summary>
    Task AskAsync(Func<string, IReadOnlyDictionary<string, object?>, Task<string>> ask);

    /// <summary>What is a step smaller.</summary>
    IEnumerable<IAsked> Smaller();
}
