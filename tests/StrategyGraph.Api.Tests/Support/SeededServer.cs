namespace StrategyGraph.Api.Tests.Support;

/// <summary>One server for all tests that only ask the seed. It stops nothing because of the clock, which on a busy machine runs ahead of the work.</summary>
public sealed class SeededServer : IAsyncLifetime
{
    internal Running Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await Running.StartAsync("Limits:TimeLimit=3600");

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
