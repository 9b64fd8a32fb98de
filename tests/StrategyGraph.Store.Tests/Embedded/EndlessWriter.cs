using System.Globalization;
using StrategyGraph.Store.Embedded;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Embedded;

/// <summary>A process that changes the store of a file until it is killed, and says each version that it was told is durable.</summary>
public static class EndlessWriter
{
    public static async Task Main(string[] args)
    {
        await using var store = await EmbeddedStore.OpenAsync(args[0], SmallModel.Model);
        for (var i = 1; ; i++)
        {
            var version = await store.ApplyAsync(ChangesOf(i), default);
            await Console.Out.WriteLineAsync(version.ToString(CultureInfo.InvariantCulture));
            await Console.Out.FlushAsync();
        }
    }

    /// <summary>The change set of a version: a hundred areas, each inside the one before, all with the number of the version.</summary>
    public static Domain.Changes.ChangeSet ChangesOf(int version)
    {
        var changes = new Changes(SmallModel.Model);
        for (var i = 0; i < 100; i++)
        {
            changes.Add("Area", $"a{version}/{i}", ("title", version.ToString(CultureInfo.InvariantCulture)));
            if (i > 0)
                changes.Link($"a{version}/{i - 1}", "HAS_PART", $"a{version}/{i}");
        }

        return changes.Set;
    }
}
