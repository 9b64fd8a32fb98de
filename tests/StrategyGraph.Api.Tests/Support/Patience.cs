using System.Diagnostics;

namespace StrategyGraph.Api.Tests.Support;

/// <summary>Waits for what must happen. Only a test that fails waits for long, so there is time enough for a busy machine.</summary>
internal static class Patience
{
    /// <summary>How long, on the clock.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Waits until something holds, or the time is over: the test then says what does not hold.</summary>
    public static Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));

    /// <summary>Waits until something holds, or the time is over: the test then says what does not hold.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < Limit && !await holds();)
            await Task.Delay(10);
    }
}
