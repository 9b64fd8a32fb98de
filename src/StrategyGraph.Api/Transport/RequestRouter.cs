using System.Text;
using StrategyGraph.Api.Hosting;
using StrategyGraph.Api.Options;

namespace StrategyGraph.Api.Transport;

/// <summary>Where every request comes in: its Host header is checked, then its path says who answers it.</summary>
internal sealed class RequestRouter(GraphService service, ServerOptions options, Serilog.ILogger? requestLog, Serilog.ILogger log, CancellationToken stopping)
{
    private static readonly TimeSpan ReadyTime = TimeSpan.FromSeconds(3);

    private readonly HostCheck _hosts = new(options.AllowedHosts);
    private readonly GraphQLEndpoint _graphQL = new(service, options, new Logging.RequestLog(requestLog), log, stopping);

    /// <summary>Answers a request.</summary>
    public Task AnswerAsync(HttpContext http)
    {
        if (!_hosts.Allows(http.Request.Host))
        {
            return TextAsync(
                http,
                StatusCodes.Status421MisdirectedRequest,
                $"This server does not answer for the host that the request names. Names beside localhost are listed in {ServerOptions.Section}:AllowedHosts.");
        }

        return http.Request.Path.Value switch
        {
            "/graphql" or "/graphql/" => _graphQL.AnswerAsync(http),
            "/health/live" => TextAsync(http, StatusCodes.Status200OK, "live"),
            "/health/ready" => ReadyAsync(http),
            _ => TextAsync(http, StatusCodes.Status404NotFound, "There is nothing here. The API is at /graphql, the server's health at /health/live and /health/ready."),
        };
    }

    private async Task ReadyAsync(HttpContext http)
    {
        string? reason;
        try
        {
            // Who asks gives up before the store does. What the store has begun it goes on with.
            reason = await service.Store.WhyAwayAsync(CancellationToken.None).AsTask().WaitAsync(ReadyTime, http.RequestAborted);
        }
        catch (TimeoutException)
        {
            reason = $"The graph's database has not answered for {ReadyTime.TotalSeconds} seconds.";
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await TextAsync(http, reason is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, reason ?? "ready");
    }

    private static Task TextAsync(HttpContext http, int status, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text + "\n");
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        http.Response.Headers.CacheControl = "no-store";
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(bytes, 0, bytes.Length, http.RequestAborted);
    }
}
