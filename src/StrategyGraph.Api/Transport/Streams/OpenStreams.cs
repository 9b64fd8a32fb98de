namespace StrategyGraph.Api.Transport.Streams;

/// <summary>How many streams of one kind are open. Each holds memory for as long as its client likes, so there is a most.</summary>
/// <param name="most">How many may be open at a time.</param>
/// <param name="kind">What an error calls them.</param>
/// <param name="option">The option that says how many.</param>
internal sealed class OpenStreams(int most, string kind, string option)
{
    private const string TooMany = "TOO_MANY_STREAMS";

    private int _open;

    /// <summary>Opens one more; disposing what it gives says that it is closed.</summary>
    /// <exception cref="TransportFault">503: as many are open as may be.</exception>
    public Place Open()
    {
        while (true)
        {
            var open = Volatile.Read(ref _open);
            if (open >= most)
            {
                throw new TransportFault(
                    StatusCodes.Status503ServiceUnavailable,
                    $"The server has {open} {kind} open and takes no more of them ({option}). Try again when others have closed theirs.",
                    TooMany);
            }

            if (Interlocked.CompareExchange(ref _open, open + 1, open) == open)
                return new Place(this);
        }
    }

    /// <summary>The place of one that is open.</summary>
    public readonly struct Place(OpenStreams of) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => Interlocked.Decrement(ref of._open);
    }
}
