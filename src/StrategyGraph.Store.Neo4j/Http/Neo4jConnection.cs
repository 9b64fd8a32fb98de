using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Polly;
using Polly.Retry;

namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>
/// Speaks Neo4j's Query API (version 2) over pooled connections. Requests are JSON that is written by others; parameters are typed, so
/// that 64-bit numbers and dates are exact.
/// </summary>
internal sealed class Neo4jConnection : IDisposable
{
    private static readonly MediaTypeHeaderValue Typed = new("application/vnd.neo4j.query");
    private static readonly MediaTypeHeaderValue Plain = new("application/json");
    private static readonly MediaTypeWithQualityHeaderValue Wanted = new("application/json");
    private readonly HttpMessageInvoker _client;
    private readonly AuthenticationHeaderValue _signIn;
    private readonly ResiliencePipeline _retries;
    private readonly TimeSpan _patience;

    /// <summary>Connects to nothing yet.</summary>
    /// <param name="settings">Where to, and how.</param>
    /// <param name="mostConnections">How many connections are kept at most; as many as the settings say where it is null.</param>
    public Neo4jConnection(Neo4jSettings settings, int? mostConnections = null)
    {
        _patience = TimeSpan.FromSeconds(settings.ConnectTimeoutSeconds);
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = _patience,
            ConnectCallback = (connecting, token) => OpenSocket.ToAsync(connecting.DnsEndPoint, _patience, token),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            MaxConnectionsPerServer = mostConnections ?? settings.MaxConnections,
            UseCookies = false,
            AllowAutoRedirect = false,
            // No request is traced; Neo4j has no use for the header.
            ActivityHeadersPropagator = null,
        };
        // The bare client: HttpClient would add a time limit, which each call has already, and a buffer for the answer, which has one too.
        _client = new HttpMessageInvoker(handler);
        _signIn = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.User}:{settings.Password}")));
        Endpoint = new Uri(settings.Url, $"/db/{Uri.EscapeDataString(settings.Database)}/query/v2");
        _retries = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = Math.Max(1, settings.Retries),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(50),
            MaxDelay = TimeSpan.FromSeconds(2),
            ShouldHandle = new PredicateBuilder().Handle<Neo4jException>(MayPass),
        }).Build();
    }

    /// <summary>Where statements are sent.</summary>
    public Uri Endpoint { get; }

    /// <summary>
    /// Does something that may be done again, until it succeeds, fails for good, or the time is over. Where nothing answers, it is not begun again
    /// once the time that connecting may take is over, nor at all where <paramref name="isAway"/> says that nothing has answered before.
    /// </summary>
    /// <exception cref="Neo4jException">It failed.</exception>
    /// <exception cref="TimeoutException">It took too long.</exception>
    public async ValueTask<T> RepeatAsync<T>(Func<CancellationToken, ValueTask<T>> act, TimeSpan most, bool isAway, CancellationToken cancellation)
    {
        var patience = new Patience(Stopwatch.GetTimestamp(), _patience, isAway);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(most);
        try
        {
            // Nearly all succeed at once, and are spared what the retries cost.
            Neo4jException failure;
            try
            {
                return await act(limit.Token).ConfigureAwait(false);
            }
            catch (Neo4jException e) when (MayPass(e) && !patience.IsOver(e))
            {
                failure = e;
            }

            return await _retries.ExecuteAsync(static (next, token) => next.RunAsync(token), new NextAttempts<T>(act, failure, patience), limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"Neo4j did not answer within {most.TotalSeconds} seconds.");
        }
    }

    private static bool MayPass(Neo4jException e) => e is { IsTransient: true, IsTooLarge: false, IsLast: false };

    /// <summary>Sends one request, once, and gives the body of the answer, whatever it says.</summary>
    /// <exception cref="Neo4jException">There was no answer.</exception>
    /// <exception cref="AnswerTooLongException">The answer has more than <paramref name="most"/> bytes.</exception>
    public async ValueTask<PooledBytes> SendAsync(
        HttpMethod method, Uri to, ReadOnlyMemory<byte> body, bool isTyped, string? affinity, CancellationToken cancellation, Action<HttpResponseMessage>? look = null,
        long most = long.MaxValue)
    {
        using var request = new HttpRequestMessage(method, to);
        request.Headers.Authorization = _signIn;
        request.Headers.Accept.Add(Wanted);
        if (affinity is not null)
            request.Headers.Add(AffinityHeader, affinity);
        if (body.Length > 0)
        {
            request.Content = new ReadOnlyMemoryContent(body);
            request.Content.Headers.ContentType = isTyped ? Typed : Plain;
        }

        var bytes = new PooledBytes();
        try
        {
            using var response = await _client.SendAsync(request, cancellation).ConfigureAwait(false);
            look?.Invoke(response);
            var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
                await bytes.ReadAsync(stream, response.Content.Headers.ContentLength, most, cancellation).ConfigureAwait(false);
            if (response.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or HttpStatusCode.TooManyRequests)
                throw new Neo4jException(null, $"Neo4j answered with status {(int)response.StatusCode}.", isTransient: true);
            if (bytes.Span.IsEmpty && method != HttpMethod.Delete)
                throw new Neo4jException(null, $"What answers at {to.GetLeftPart(UriPartial.Authority)} is no Neo4j: there is nothing in its answer with status {(int)response.StatusCode}.", isTransient: false);
            return bytes;
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException { InnerException: TimeoutException } && !cancellation.IsCancellationRequested))
        {
            bytes.Dispose();
            throw Neo4jException.OfSilence(to, e);
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    /// <summary>The header that keeps the requests of a transaction at one member of a cluster.</summary>
    public const string AffinityHeader = "neo4j-cluster-affinity";

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
