namespace StrategyGraph.GraphQL.Execution;

/// <summary>What a request asks to be told beside its answer, in <c>extensions</c>. A runner that does not know a wish passes it over.</summary>
[Flags]
public enum RequestWishes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>What the operation costs.</summary>
    Cost = 1,

    /// <summary>How it is run.</summary>
    Explain = 2,

    /// <summary>What it costs, without being run: <c>data</c> is null.</summary>
    OnlyCost = 4,
}
