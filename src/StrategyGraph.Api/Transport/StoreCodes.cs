namespace StrategyGraph.Api.Transport;

/// <summary>Codes of errors that a store gives and that HTTP has a status for.</summary>
internal static class StoreCodes
{
    /// <summary>The store cannot be reached now.</summary>
    public const string Unavailable = "STORE_UNAVAILABLE";
}
