using StrategyGraph.GraphQL.Errors;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>Runs one operation, or one event of a subscription, within its time, and makes a response of whatever comes of it.</summary>
internal sealed class TimedRun(IOperationRunner runner, PipelineOptions options, TimeProvider clock, Func<Exception, GraphQLError> mask)
{
    /// <summary>The response.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<ExecutionResponse> RunAsync(PreparedRequest prepared, object? sourceEvent, CancellationToken cancellation)
    {
        var context = Context(prepared, ResponseForm.Start(options.MaxResponseBytes), sourceEvent);
        using var deadline = Deadline.Start(options.TimeLimit, cancellation);
        try
        {
            await runner.ExecuteAsync(context, deadline.Token).ConfigureAwait(false);
            if (context.Data.Position == ResponseForm.DataStart)
                throw new InvalidOperationException("The runner wrote no data.");
            context.Data.CheckLength();
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
            return Nothing(context, ExecutionOutcome.TimedOut, Deadline.Error(options.TimeLimit));
        }
        catch (Exception e)
        {
            return Nothing(context, ExecutionOutcome.Failed, mask(e));
        }
    }

    /// <summary>As <see cref="RunAsync"/>, but null where the token was cancelled: a stream that is cancelled ends without an error.</summary>
    public async ValueTask<ExecutionResponse?> MapAsync(PreparedRequest prepared, object? sourceEvent, CancellationToken cancellation)
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

    /// <summary>The source stream of a subscription.</summary>
    public SourceEvents Subscribe(PreparedRequest prepared, CancellationToken cancellation)
        => new(runner, Context(prepared, new ResponseWriter(16), null), mask, cancellation);

    private OperationContext Context(PreparedRequest prepared, ResponseWriter data, object? sourceEvent)
        => new(prepared.Operation!, prepared.Variables, data, clock)
        {
            Event = sourceEvent,
            Caller = prepared.Caller,
            Wishes = prepared.Wishes,
            MaxIntrospectionFields = options.MaxIntrospectionFields,
        };

    // Execution has begun, so there is an entry "data", and it is null (specification 7.1.5).
    private static ExecutionResponse Nothing(OperationContext context, ExecutionOutcome outcome, GraphQLError error)
    {
        context.Data.Rewind(ResponseForm.DataStart);
        context.Data.Null();
        context.Errors.Clear();
        context.Errors.Add(error);
        return ResponseForm.End(context, outcome);
    }
}
