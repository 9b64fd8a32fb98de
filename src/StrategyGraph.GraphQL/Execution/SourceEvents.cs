using StrategyGraph.GraphQL.Errors;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>
/// The source stream of one subscription (specification 6.2.3.1), read one event at a time. It ends without a failure when the token is
/// cancelled; a failure ends it too.
/// </summary>
internal sealed class SourceEvents(
    IOperationRunner runner, OperationContext context, Func<Exception, GraphQLError> mask, CancellationToken cancellation) : IAsyncDisposable
{
    private IAsyncEnumerator<object?>? _events;

    /// <summary>The event.</summary>
    public object? Current => _events!.Current;

    /// <summary>Why the stream could not be made or ended before its end; null otherwise.</summary>
    public (IReadOnlyList<GraphQLError> Errors, ExecutionOutcome Outcome)? Failure { get; private set; }

    /// <summary>Waits for the next event; false at the end.</summary>
    public async ValueTask<bool> NextAsync()
    {
        try
        {
            if (_events is null)
            {
                var source = await runner.SubscribeAsync(context, cancellation).ConfigureAwait(false);
                _events = source.GetAsyncEnumerator(cancellation);
            }

            return await _events.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return false;
        }
        catch (GraphQLException e)
        {
            Failure = (e.Errors, ExecutionOutcome.RequestError);
            return false;
        }
        catch (Exception e)
        {
            Failure = ([mask(e)], ExecutionOutcome.Failed);
            return false;
        }
    }

    public ValueTask DisposeAsync()
    {
        context.Data.Dispose();
        return _events?.DisposeAsync() ?? default;
    }
}
