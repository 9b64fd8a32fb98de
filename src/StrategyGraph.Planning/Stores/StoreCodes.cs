namespace StrategyGraph.Planning.Stores;

/// <summary>Codes of errors that only a store gives (<c>extensions.code</c>).</summary>
public static class StoreCodes
{
    /// <summary>The store cannot be reached now.</summary>
    public const string Unavailable = "STORE_UNAVAILABLE";
}
