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
}
