using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace StrategyGraph.Store.Tests.Differential;

/// <summary>A walk through the pages of a list, from one end to the other, once with each size of a page.</summary>
internal sealed record PageWalk(PagedList List, string[] Order, int[] Sizes, bool IsForwards) : IAsked
{
    // No generated graph has more pages than nodes or links.
    private const int Most = 200;

    private string Document
    {
        get
        {
            var order = List.Keys.Length == 0 ? "" : $"order: [{string.Join(", ", Order)}], ";
            var list = $"{List.Field}{order}{(IsForwards ? "first: $size, after: $at" : "last: $size, before: $at")}) "
                + $"{{ totalCount edges {{ cursor node {{ {List.Node} }} }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }}";
            return $"query ($size: Int, $at: String) {{ {(List.Of.Length == 0 ? list : $"{List.Of} {{ {list} }}")} }}";
        }
    }

    /// <summary>Walks through every list, forwards and backwards, each in an order of its own.</summary>
    public static Gen<IAsked[]> Any() =>
        Gen.CollectToArray(PagedList.All.SelectMany(list => (Gen<IAsked>[])[Through(list, isForwards: true), Through(list, isForwards: false)]));

    /// <inheritdoc/>
    public async Task AskAsync(Func<string, IReadOnlyDictionary<string, object?>, Task<string>> ask)
    {
        foreach (var size in Sizes)
        {
            string? at = null;
            var pages = 0;
            do
            {
                Assert.True(pages++ < Most, $"{this} has no end.");
                var answer = await ask(Document, new Dictionary<string, object?> { ["size"] = size, ["at"] = at });
                var info = PageInfo(JsonDocument.Parse(answer).RootElement.GetProperty("data"), answer);
                at = info.GetProperty(IsForwards ? "hasNextPage" : "hasPreviousPage").GetBoolean() ? info.GetProperty(IsForwards ? "endCursor" : "startCursor").GetString() : null;
            }
            while (at is not null);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<IAsked> Smaller() =>
        Parts.Without(Order).Select(o => this with { Order = o }).Concat(Sizes.Length > 1 ? Sizes.Select(s => this with { Sizes = [s] }) : []);

    public override string ToString() => $"{Document} in pages of {string.Join(", then ", Sizes)}";

    private static Gen<IAsked> Through(PagedList list, bool isForwards) =>
        from order in OrderOf(list.Keys)
        from sizes in Gen.Shuffle(1, 2, 3, 4, 5)
        select (IAsked)new PageWalk(list, order, sizes[..2], isForwards);

    private static Gen<string[]> OrderOf(string[] keys) =>
        from shuffled in Gen.Shuffle(keys)
        from count in Gen.Choose(0, Math.Min(2, keys.Length))
        from order in Gen.CollectToArray(shuffled.Take(count), k => Gen.Elements("ASC", "DESC").Select(way => $"{{ {k}: {way}{string.Concat(k.Where(c => c == '{').Select(_ => " }"))} }}"))
        select order;

    private static JsonElement PageInfo(JsonElement data, string answer)
    {
        JsonElement info;
        while (!data.TryGetProperty("pageInfo", out info))
        {
            data = data.EnumerateObject().First().Value;
            Assert.True(data.ValueKind == JsonValueKind.Object, answer);
        }

        return info;
    }
}
