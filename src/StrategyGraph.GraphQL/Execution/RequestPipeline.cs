using System.Runtime.CompilerServices;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>
/// The way of a request (specification 6): its document from the cache, or parsed and validated; its operation chosen; its variables
/// coerced; then the runner, and the response. Thread-safe; one for each schema.
/// </summary>
public sealed class RequestPipeline
{
    private static readonly GraphQLError NeedsStream = new(
        "A subscription needs a transport that streams: server-sent events (Accept: text/event-stream) or a WebSocket.", ErrorCodes.BadRequest);

    private readonly Schema _schema;
    private readonly PipelineOptions _options;
    private readonly DocumentCache _documents;
    private readonly TimedRun _run;
    private readonly Action<Exception, string>? _report;

    /// <summary>Puts the parts together.</summary>
    /// <param name="schema">The schema that documents are validated against.</param>
    /// <param name="runner">What runs the operations.</param>
    /// <param name="options">What requests may cost.</param>
    /// <param name="clock">The clock of the requests; the system's where it is null.</param>
    /// <param name="report">Is told every unexpected exception, with the correlation id that the client got instead of it.</param>
    public RequestPipeline(
        Schema schema, IOperationRunner runner, PipelineOptions? options = null, TimeProvider? clock = null, Action<Exception, string>? report = null)
    {
        _schema = schema;
        _options = options ?? new PipelineOptions();
        _documents = new DocumentCache(_options.CachedDocuments, _options.CachedBytes);
        _run = new TimedRun(runner, _options, clock ?? TimeProvider.System, Mask);
        _report = report;
    }

    /// <summary>Everything that comes before running. It never throws: what is wrong with the request is in the answer.</summary>
    public PreparedRequest Prepare(GraphQLRequest request)
    {
        Operation? operation = null;
        try
        {
            var document = Find(request);
            if (document.Errors is not null)
                return new PreparedRequest(document.Errors, ExecutionOutcome.RequestError, null);
            operation = document.Choose(request.OperationName);
            return new PreparedRequest(operation, VariableCoercion.Coerce(operation, request.Variables), request.Caller, request.Wishes);
        }
        catch (GraphQLException e)
        {
            return new PreparedRequest(e.Errors, ExecutionOutcome.RequestError, operation);
        }
        catch (Exception e)
        {
            return new PreparedRequest([Mask(e)], ExecutionOutcome.Failed, operation);
        }
    }

    /// <summary>
    /// The same at once where the document is in the cache, otherwise on the thread pool: to read and validate a document takes time for which
    /// the thread of a socket must not be held up.
    /// </summary>
    public ValueTask<PreparedRequest> PrepareAsync(GraphQLRequest request) => IsCached(request) ? new(Prepare(request)) : PrepareApartAsync(request);

    /// <summary>Prepares and runs a query or a mutation.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled: nobody waits for the answer any more.</exception>
    public ValueTask<ExecutionResponse> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation = default)
        => ExecuteAsync(Prepare(request), cancellation);

    /// <summary>Runs a query or a mutation.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled: nobody waits for the answer any more.</exception>
    public ValueTask<ExecutionResponse> ExecuteAsync(PreparedRequest prepared, CancellationToken cancellation = default)
    {
        if (prepared.Errors is not null)
            return new(ExecutionResponse.OfErrors(prepared.Errors, prepared.Outcome, prepared.Operation));
        if (prepared.Operation!.Kind == OperationKind.Subscription)
            return new(ExecutionResponse.OfErrors([NeedsStream], operation: prepared.Operation));
        return _run.RunAsync(prepared, null, cancellation);
    }

    /// <summary>
    /// Runs a subscription (specification 6.2.3): one response for each event, each to be disposed by the reader, until the source ends or
    /// the token is cancelled. Where the request cannot be run, the only response says why; a query or mutation is run once.
    /// </summary>
    public async IAsyncEnumerable<ExecutionResponse> SubscribeAsync(
        PreparedRequest prepared, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (prepared.Errors is not null || prepared.Operation!.Kind != OperationKind.Subscription)
        {
            yield return await ExecuteAsync(prepared, cancellation).ConfigureAwait(false);
            yield break;
        }

        await using var events = _run.Subscribe(prepared, cancellation);
        while (await events.NextAsync().ConfigureAwait(false))
        {
            if (await _run.MapAsync(prepared, events.Current, cancellation).ConfigureAwait(false) is not { } response)
                yield break;
            var failed = response.Outcome == ExecutionOutcome.Failed;
            yield return response;
            if (failed)
                yield break;
        }

        if (events.Failure is { } failure)
            yield return ExecutionResponse.OfErrors(failure.Errors, failure.Outcome, prepared.Operation);
    }

    private async ValueTask<PreparedRequest> PrepareApartAsync(GraphQLRequest request)
    {
        await Task.Yield();
        return Prepare(request);
    }

    private bool IsCached(GraphQLRequest request) => (request.Document?.Source.Text ?? request.Query) is { } text && _documents.Find(text) is not null;

    private CachedDocument Find(GraphQLRequest request)
    {
        var text = request.Document?.Source.Text ?? KnownDocument.TextOf(request, _options);
        return _documents.Find(text) ?? _documents.Add(CachedDocument.Read(text, request.Document, _schema, _options));
    }

    private GraphQLError Mask(Exception exception)
    {
        var id = CorrelationId.New();
        _report?.Invoke(exception, id);
        return CorrelationId.Mask(id);
    }
}
