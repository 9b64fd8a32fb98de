using System.Runtime.CompilerServices;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>
/// The way of a request (specification 6): its document from the cache, or parsed and validated; its operation chosen; its variables
/// coerced; then the runner, and the response. Thread-safe; one for each schema.
/// </summary>
/// <param name="schema">The schema that documents are validated against.</param>
/// <param name="runner">What runs the operations.</param>
/// <param name="options">What requests may cost.</param>
/// <param name="clock">The clock of the requests; the system's where it is null.</param>
/// <param name="report">Is told every unexpected exception, with the correlation id that the client got instead of it.</param>
public sealed class RequestPipeline(
    Schema schema, IOperationRunner runner, PipelineOptions? options = null, TimeProvider? clock = null, Action<Exception, string>? report = null)
{
    private readonly PipelineOptions _options = options ?? new PipelineOptions();
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly DocumentCache _documents = new(options?.CachedDocuments ?? 1_000, options?.CachedBytes ?? 64L << 20);

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
            return new PreparedRequest([Masked(e)], ExecutionOutcome.Failed, operation);
        }
    }

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
        return RunAsync(prepared, null, cancellation);
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

        await using var events = new SourceEvents(runner, Context(prepared, new ResponseWriter(16), null), Masked, cancellation);
        while (await events.NextAsync().ConfigureAwait(false))
        {
            if (await MapAsync(prepared, events.Current, cancellation).ConfigureAwait(false) is not { } response)
                yield break;
            yield return response;
            if (response.Outcome == ExecutionOutcome.Failed)
                yield break;
        }

        if (events.Failure is { } failure)
            yield return ExecutionResponse.OfErrors(failure.Errors, failure.Outcome, prepared.Operation);
    }

    // A stream that is cancelled ends without an error, be it between two events or during one.
    private async ValueTask<ExecutionResponse?> MapAsync(PreparedRequest prepared, object? sourceEvent, CancellationToken cancellation)
    {
        try
        {
            return await RunAsync(prepared, sourceEvent, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private CachedDocument Find(GraphQLRequest request)
    {
        var text = request.Document?.Source.Text ?? KnownDocument.TextOf(request, _options);
        return _documents.Find(text) ?? _documents.Add(CachedDocument.Read(text, request.Document, schema, _options));
    }

    private async ValueTask<ExecutionResponse> RunAsync(PreparedRequest prepared, object? sourceEvent, CancellationToken cancellation)
    {
        var context = Context(prepared, ResponseForm.Start(), sourceEvent);
        using var deadline = Deadline.Start(_options.TimeLimit, cancellation);
        try
        {
            await runner.ExecuteAsync(context, deadline.Token).ConfigureAwait(false);
            if (context.Data.Position == ResponseForm.DataStart)
                throw new InvalidOperationException("The runner wrote no data.");
            return ResponseForm.End(context, context.Errors.Count == 0 ? ExecutionOutcome.Completed : ExecutionOutcome.CompletedWithErrors);
        }
        catch (GraphQLException e)
        {
            context.Data.Dispose();
            return ExecutionResponse.OfErrors(e.Errors, operation: prepared.Operation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            context.Data.Dispose();
            throw;
        }
        catch (OperationCanceledException) when (deadline.IsOver)
        {
            return Nothing(context, ExecutionOutcome.TimedOut, Deadline.Error(_options.TimeLimit));
        }
        catch (Exception e)
        {
            return Nothing(context, ExecutionOutcome.Failed, Masked(e));
        }
    }

    private OperationContext Context(PreparedRequest prepared, ResponseWriter data, object? sourceEvent)
        => new(prepared.Operation!, prepared.Variables, data, _clock) { Event = sourceEvent, Caller = prepared.Caller, Wishes = prepared.Wishes };

    // Execution has begun, so there is an entry "data", and it is null (specification 7.1.5).
    private static ExecutionResponse Nothing(OperationContext context, ExecutionOutcome outcome, GraphQLError error)
    {
        context.Data.Rewind(ResponseForm.DataStart);
        context.Data.Null();
        context.Errors.Clear();
        context.Errors.Add(error);
        return ResponseForm.End(context, outcome);
    }

    private GraphQLError Masked(Exception exception)
    {
        var id = CorrelationId.New();
        report?.Invoke(exception, id);
        return CorrelationId.Mask(id);
    }

    private static readonly GraphQLError NeedsStream = new(
        "A subscription needs a transport that streams: server-sent events (Accept: text/event-stream) or a WebSocket.", ErrorCodes.BadRequest);
}
