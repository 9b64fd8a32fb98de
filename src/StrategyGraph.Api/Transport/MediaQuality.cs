namespace StrategyGraph.Api.Transport;

/// <summary>
/// How much a client wants one media type: what the most specific item of its Accept header that the type matches says (RFC 9110, 12.5.1), so
/// that <c>application/json;q=0, */*</c> wants anything but that type.
/// </summary>
internal struct MediaQuality
{
    /// <summary>How an item of the header names a type: not at all, as <c>*/*</c>, as <c>application/*</c>, in full.</summary>
    public enum Match
    {
        /// <summary>No item matches.</summary>
        None,

        /// <summary><c>*/*</c>.</summary>
        Any,

        /// <summary>A range such as <c>application/*</c>.</summary>
        Range,

        /// <summary>The type itself.</summary>
        Exact,
    }

    private int _index;

    /// <summary>How the header names the type.</summary>
    public Match Found { get; private set; }

    /// <summary>The weight, 0 to 1000.</summary>
    public int Weight { get; private set; }

    /// <summary>Takes what an item says: the more specific one counts; of two alike the heavier.</summary>
    public void Take(Match match, int weight, int index)
    {
        if (match > Found || (match == Found && weight > Weight))
            (Found, Weight, _index) = (match, weight, index);
    }

    /// <summary>Whether a client prefers this type: by weight, then the one named in full, then the one named first.</summary>
    public readonly bool IsBetterThan(MediaQuality other)
    {
        if (Weight != other.Weight)
            return Weight > other.Weight;
        var (isNamed, isOtherNamed) = (Found == Match.Exact, other.Found == Match.Exact);
        return isNamed != isOtherNamed ? isNamed : isNamed && _index < other._index;
    }
}
