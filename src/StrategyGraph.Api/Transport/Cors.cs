using Microsoft.AspNetCore.Cors.Infrastructure;
using CorsOptions = StrategyGraph.Api.Options.CorsOptions;

namespace StrategyGraph.Api.Transport;

/// <summary>What a browser lets pages of other origins do here: read, without credentials, whatever anyone may read.</summary>
internal static class Cors
{
    /// <summary>The policy of the options.</summary>
    public static Action<CorsPolicyBuilder> PolicyOf(CorsOptions options) => policy =>
    {
        if (options.AnyOrigin)
            policy.AllowAnyOrigin();
        else
            policy.WithOrigins([.. options.Origins]);
        policy.WithMethods("GET", "HEAD", "POST").AllowAnyHeader().WithExposedHeaders("ETag").SetPreflightMaxAge(TimeSpan.FromHours(1));
    };

    /// <summary>
    /// Says in each answer that it depends on the page that asks, whether it may read it or not: no cache must hand on to one page what another
    /// got without leave to read it (Fetch, "CORS protocol and HTTP caches").
    /// </summary>
    public static Task VaryAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(
            static state =>
            {
                var headers = (IHeaderDictionary)state;
                if (!headers.Vary.ToString().Contains("Origin", StringComparison.OrdinalIgnoreCase))
                    headers.Append("Vary", "Origin");
                return Task.CompletedTask;
            },
            http.Response.Headers);
        return next(http);
    }
}
