namespace StrategyGraph.Api.Tests.Support;

/// <summary>One server for all tests that only ask the seed.</summary>
public sealed class SeededServer : IAsyncLifetime
{
    internal Running Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await Running.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
