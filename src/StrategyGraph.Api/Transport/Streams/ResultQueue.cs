using System.Threading.Channels;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Api.Transport.Streams;

/// <summary>
/// The results of one operation on their way to one subscriber. What happens is never held up by who listens: results wait in a bounded
/// queue, and a subscriber that lets it fill up gets an error in the place of what waits there, and no more.
/// </summary>
internal sealed class ResultQueue : IAsyncDisposable
{
    /// <summary>The code of the error that a subscriber gets that could not keep up.</summary>
    public const string TooSlow = "SUBSCRIBER_TOO_SLOW";

    private readonly Channel<ExecutionResponse> _waiting;
    private readonly CancellationTokenSource _ended;
    private readonly Task _pump;
    private readonly int _capacity;

    /// <summary>Starts an operation.</summary>
    /// <param name="pipeline">What runs it.</param>
    /// <param name="prepared">The operation.</param>
    /// <param name="capacity">How many results may wait.</param>
    /// <param name="cancellation">Nobody listens any more.</param>
    public ResultQueue(RequestPipeline pipeline, PreparedRequest prepared, int capacity, CancellationToken cancellation)
    {
        _capacity = capacity;
        // One place more than may be filled: the error always has room.
        _waiting = Channel.CreateBounded<ExecutionResponse>(new BoundedChannelOptions(capacity + 1) { SingleWriter = true });
        _ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _pump = PumpAsync(pipeline, prepared, _ended.Token);
    }

    /// <summary>The next result, to be disposed by the reader; null at the end.</summary>
    public async ValueTask<ExecutionResponse?> NextAsync(CancellationToken cancellation)
    {
        while (await _waiting.Reader.WaitToReadAsync(cancellation))
        {
            if (_waiting.Reader.TryRead(out var response))
                return response;
        }

        return null;
    }

    /// <summary>Ends the operation, and gives back what nobody read.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _pump.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Clear();
        _ended.Dispose();
    }

    private async Task PumpAsync(RequestPipeline pipeline, PreparedRequest prepared, CancellationToken cancellation)
    {
        // A source that has its events at hand would otherwise keep the caller from listening to anything else.
        await Task.Yield();
        try
        {
            await foreach (var response in pipeline.SubscribeAsync(prepared, cancellation))
            {
                if (_waiting.Reader.Count < _capacity)
                {
                    _waiting.Writer.TryWrite(response);
                    continue;
                }

                response.Dispose();
                Clear();
                _waiting.Writer.TryWrite(FellBehind(prepared.Operation));
                break;
            }

            _waiting.Writer.TryComplete();
        }
        catch (OperationCanceledException)
        {
            _waiting.Writer.TryComplete();
        }
        catch (Exception e)
        {
            _waiting.Writer.TryComplete(e);
        }
    }

    private void Clear()
    {
        while (_waiting.Reader.TryRead(out var response))
            response.Dispose();
    }

    private ExecutionResponse FellBehind(Operation? operation) => ExecutionResponse.OfErrors(
        [new GraphQLError($"The subscription was ended: {_capacity} results waited for you and were not read. Subscribe again, and read faster or ask for less.", TooSlow)],
        operation: operation);
}
