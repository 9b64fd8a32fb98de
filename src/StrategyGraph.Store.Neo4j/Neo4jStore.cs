using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Planning.Stores;
using StrategyGraph.Store.Neo4j.Compiling;
using StrategyGraph.Store.Neo4j.Database;
using StrategyGraph.Store.Neo4j.Http;
using StrategyGraph.Store.Neo4j.Reading;
using StrategyGraph.Store.Neo4j.Writing;

namespace StrategyGraph.Store.Neo4j;

/// <summary>
/// The graph in Neo4j 5.26 or newer: a read plan is one statement and one round trip, a change set one transaction. It may be made while
/// the database is away; whatever is asked then fails with a clear error, until it is there.
/// </summary>
public sealed class Neo4jStore : IGraphStore
{
    // Bytes. To read more of them takes the better part of a millisecond, which the thread of a socket must not be held up for.
    private const int LongAnswer = 128 * 1024;

    private readonly ModelTable _table;
    private readonly Neo4jSettings _settings;
    private readonly Neo4jConnection _connection;
    private readonly DatabaseState _state;
    private readonly Presence _presence;
    private readonly AbandonedStatements _abandoned;
    private readonly ReadTransactions _reads;
    private readonly CommitGate _gate = new();
    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <summary>
    /// A store that connects when it is first asked. For the log, <paramref name="failed"/> is told of every failure of the database, with
    /// Neo4j's own words, but only once of its being away; and <paramref name="back"/> when it answers again.
    /// </summary>
    public Neo4jStore(GraphModel model, Neo4jSettings settings, Action<Neo4jException>? failed = null, Action? back = null)
    {
        _table = new ModelTable(model, settings.MaxStatementLength);
        _settings = settings;
        _presence = new Presence(failed, back);
        _connection = new Neo4jConnection(settings);
        _abandoned = new AbandonedStatements(settings, failed);
        _reads = new ReadTransactions(_connection);
        _state = new DatabaseState(_connection, model, TimeSpan.FromSeconds(settings.UnfilledSeconds));
    }

    /// <summary>The number of the last change set that this store knows of: read when it connected, and raised by its own changes.</summary>
    public long Version => _state.Version;

    /// <inheritdoc/>
    public bool IsShared => true;

    /// <summary>Asks the database whether it is there, makes what the store needs in it, and learns the graph's version.</summary>
    /// <exception cref="GraphQL.Errors.GraphQLException">It is not there, or refuses.</exception>
    public async ValueTask CheckAsync(CancellationToken cancellation) => await GuardAsync(
        async token =>
        {
            await _state.EnsureAsync(token).ConfigureAwait(false);
            await _state.RefreshAsync(token).ConfigureAwait(false);
            if (!_state.IsFilled)
                return true;
            if (_state.IsAlive || !await new Filling(_table.Model, _settings, _connection, _state, _gate).TakeBackAsync(Guid.NewGuid().ToString("N"), token).ConfigureAwait(false))
                throw Neo4jException.OfFilling();
            return true;
        },
        cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<string?> WhyAwayAsync(CancellationToken cancellation)
    {
        try
        {
            await CheckAsync(cancellation).ConfigureAwait(false);
            return null;
        }
        catch (GraphQL.Errors.GraphQLException e)
        {
            return e.Errors[0].Message;
        }
    }

    /// <inheritdoc/>
    public string? Explain(ReadPlan plan, object[] operands) =>
        PlanCache.Of(plan, operands, _table) is { AsksDatabase: true } code ? StatementPrinter.Print(code.Text) : null;

    /// <inheritdoc/>
    public async ValueTask ReadAsync(ReadPlan plan, object[] operands, OperationContext context, CancellationToken cancellation)
    {
        var code = PlanCache.Of(plan, operands, _table);
        if (code.Text.Length > _table.Longest)
            throw Neo4jFaults.TooLong(code.Text.Length, _table.Longest);
        if (!code.AsksDatabase)
        {
            RootReader.Write(new ReadRun(_table.Model, operands, context), code);
            return;
        }

        using var request = new ResponseWriter(code.Opening.Length + 1024);
        request.Raw(code.Opening);
        ParameterWriter.Write(request, code.Parameters, operands, _table.Model);
        var name = _abandoned.Next();
        ParameterWriter.WriteRequest(request, name);
        request.EndObject();
        var bookmarks = _state.Bookmarks;
        if (bookmarks is not null)
        {
            request.Name("\"bookmarks\":"u8);
            request.Raw(bookmarks);
        }

        request.EndObject();
        await GuardAsync(
            async token =>
            {
                await _state.EnsureAsync(token).ConfigureAwait(false);
                await _state.ConfirmAsync(token).ConfigureAwait(false);
                await _gate.EnterAsync(token).ConfigureAwait(false);
                try
                {
                    if (_reads.Take(bookmarks) is not { } transaction || !await AskedAsync(transaction, request.WrittenMemory, code, operands, context, token).ConfigureAwait(false))
                        await AskAsync(_connection.Endpoint, null, request.WrittenMemory, code, operands, context, token).ConfigureAwait(false);
                    return true;
                }
                catch (OperationCanceledException)
                {
                    _abandoned.Add(name);
                    throw;
                }
                catch (AnswerTooLongException)
                {
                    _abandoned.Add(name);
                    throw ResponseWriter.TooLong(_settings.MaxResponseBytes);
                }
                finally
                {
                    _gate.Leave();
                }
            },
            cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellation) => ApplyAsync(changes, null, cancellation);

    /// <inheritdoc/>
    public async ValueTask<long> ApplyAsync(ChangeSet changes, IProgress<WriteProgress>? progress, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            _presence.Check();
            var version = await new ChangeWriter(_table, _settings, _connection, _state, _gate, progress).ApplyAsync(changes, cancellation).ConfigureAwait(false);
            _presence.Answered();
            return version;
        }
        catch (Neo4jException e)
        {
            _presence.Failed(e);
            throw Neo4jFaults.Of(e);
        }
        catch (TimeoutException)
        {
            throw Neo4jFaults.TooSlow(TimeSpan.FromSeconds(_settings.WriteTimeoutSeconds));
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _reads.DisposeAsync().ConfigureAwait(false);
        _connection.Dispose();
        _abandoned.Dispose();
        _state.Dispose();
        _writing.Dispose();
    }

    // In a transaction that is open. False where it failed: the database may have ended it, for a reason that is none of the statement's.
    private async ValueTask<bool> AskedAsync(ReadTransaction transaction, ReadOnlyMemory<byte> body, PlanCode code, object[] operands, OperationContext context, CancellationToken cancellation)
    {
        try
        {
            await AskAsync(transaction.Open.At, transaction.Open.Affinity, body, code, operands, context, cancellation).ConfigureAwait(false);
            _reads.Keep(transaction);
            return true;
        }
        catch (Neo4jException e)
        {
            _reads.Drop(transaction, e.Code == "Neo.ClientError.Request.Invalid");
            return false;
        }
        catch
        {
            _reads.Drop(transaction, false);
            throw;
        }
    }

    private async ValueTask AskAsync(Uri to, string? affinity, ReadOnlyMemory<byte> body, PlanCode code, object[] operands, OperationContext context, CancellationToken cancellation)
    {
        var isEmpty = _state.Version == 0;
        using var answer = await _connection.SendAsync(HttpMethod.Post, to, body, true, affinity, cancellation, most: 2L * _settings.MaxResponseBytes).ConfigureAwait(false);
        if (!isEmpty)
            await _state.ConfirmAsync(cancellation).ConfigureAwait(false);
        else
            await KnowAsync(cancellation).ConfigureAwait(false);
        if (answer.Span.Length > LongAnswer)
            await Task.Yield();
        Write(answer.Span, code, operands, context);
    }

    // What was read of a graph that was empty, as far as is known, may be part of what fills it.
    private async ValueTask KnowAsync(CancellationToken cancellation)
    {
        await _state.ConfirmAnewAsync(cancellation).ConfigureAwait(false);
        if (_state.Version > 0)
            throw new Neo4jException(null, "The graph has been filled meanwhile.", isTransient: true);
    }

    private void Write(ReadOnlySpan<byte> answer, PlanCode code, object[] operands, OperationContext context)
    {
        var start = context.Data.Position;
        var errors = context.Errors.Count;
        var run = new ReadRun(_table.Model, operands, context);
        try
        {
            Answer.Read(answer, (ref Cells cells) => RootReader.Write(run, ref cells, code));
            if (context.Data.Position == start)
                throw Answer.NoAnswer("There is no row in it.");
        }
        catch
        {
            context.Data.Rewind(start);
            context.Errors.RemoveRange(errors, context.Errors.Count - errors);
            throw;
        }

        if (run.Misfits is { } misfits)
            _presence.Failed(misfits.End());
    }

    private async ValueTask GuardAsync(Func<CancellationToken, ValueTask<bool>> act, CancellationToken cancellation)
    {
        try
        {
            _presence.Check();
            await _connection.RepeatAsync(act, TimeSpan.FromSeconds(_settings.TimeoutSeconds), _presence.IsAway, cancellation).ConfigureAwait(false);
            _presence.Answered();
        }
        catch (Neo4jException e)
        {
            if (e.Code == "Neo.TransientError.Transaction.BookmarkTimeout")
                _state.Forget();
            _presence.Failed(e);
            throw Neo4jFaults.Of(e);
        }
        catch (TimeoutException)
        {
            throw Neo4jFaults.TooSlow(TimeSpan.FromSeconds(_settings.TimeoutSeconds));
        }
    }
}
