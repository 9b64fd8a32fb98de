using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.GraphQL.Tests.Execution;

public sealed class DocumentCacheTests
{
    [Fact]
    public void What_is_asked_for_often_outlives_a_flood_of_documents_that_come_once()
    {
        var cache = new DocumentCache(10, long.MaxValue);
        cache.Add(Read("{ often: int }"));
        for (var i = 0; i < 1000; i++)
        {
            Assert.NotNull(cache.Find("{ often: int }"));
            cache.Add(Read($"{{ once{i}: int }}"));
        }

        Assert.Equal(10, cache.Count);
        Assert.Null(cache.Find("{ once1: int }"));
        Assert.NotNull(cache.Find("{ once999: int }"));
    }

    [Fact]
    public void The_bytes_are_bounded_too_and_one_document_never_takes_most_of_them()
    {
        var cache = new DocumentCache(1_000_000, 100_000);
        for (var i = 0; i < 1000; i++)
            cache.Add(Read($"{{ a{i}: int }}"));
        Assert.InRange(cache.Count, 10, 100);
        var large = Read($"{{ int {new string(' ', 10_000)} }}");
        Assert.Same(large, cache.Add(large));
        Assert.Null(cache.Find(large.Text));
    }

    [Fact]
    public void The_first_of_two_equal_documents_is_kept()
    {
        var cache = new DocumentCache(10, long.MaxValue);
        var first = cache.Add(Read("{ int }"));
        Assert.Same(first, cache.Add(Read("{ int }")));
        Assert.Equal(1, cache.Count);
    }

    [Fact]
    public void Documents_with_errors_are_kept_with_their_errors()
    {
        var cache = new DocumentCache(10, long.MaxValue);
        cache.Add(Read("{ nothing }"));
        cache.Add(Read("{ nothing"));
        Assert.Single(cache.Find("{ nothing }")!.Errors!);
        Assert.Single(cache.Find("{ nothing")!.Errors!);
    }

    [Fact]
    public async Task Many_threads_at_once_find_what_they_added_or_an_equal_one()
    {
        var cache = new DocumentCache(50, long.MaxValue);
        await Parallel.ForAsync(0, 4, (worker, _) =>
        {
            for (var i = 0; i < 2000; i++)
            {
                var text = $"{{ a{(i * (worker + 1)) % 120}: int }}";
                Assert.Equal(text, (cache.Find(text) ?? cache.Add(Read(text))).Text);
            }

            return ValueTask.CompletedTask;
        });
        Assert.Equal(50, cache.Count);
    }

    private static CachedDocument Read(string text) => CachedDocument.Read(text, null, Sample.InputSchema, new PipelineOptions());
}
