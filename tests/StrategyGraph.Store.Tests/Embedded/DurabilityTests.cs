using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using StrategyGraph.Store.Embedded;
using StrategyGraph.Store.Embedded.Durable;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Embedded;

public sealed class DurabilityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_written_is_read_again_byte_by_byte_with_the_same_cursors()
    {
        foreach (var changes in (Domain.Changes.ChangeSet[])[MixedGraph.Changes(), StoryGraph.Changes()])
        {
            var path = _folder[$"{changes.Changes.Count}/deep/graph.db"];
            string before;
            await using (var store = await Open(path))
            {
                await store.ApplyAsync(changes, default);
                before = await Everything.In(store);
            }

            await using var again = await Open(path);
            Assert.Equal(before, await Everything.In(again));
        }
    }

    [Fact]
    public async Task A_second_process_is_told_that_the_file_is_in_use()
    {
        await using var store = await Open(_folder["graph.db"]);

        var fault = await Assert.ThrowsAsync<StoreFileException>(() => Open(_folder["graph.db"]));

        Assert.Contains("is in use by another process", fault.Message, StringComparison.Ordinal);
        Assert.Contains("graph.db", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_something_else_is_refused_and_left_as_it_is()
    {
        await File.WriteAllTextAsync(_folder["notes.txt"], new string('x', 5000));
        Run("CREATE TABLE theirs (x)", "other.db");

        Assert.Contains("not a file of an embedded store", (await Assert.ThrowsAsync<StoreFileException>(() => Open(_folder["notes.txt"]))).Message, StringComparison.Ordinal);
        Assert.Contains("another program", (await Assert.ThrowsAsync<StoreFileException>(() => Open(_folder["other.db"]))).Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(_folder["notes.txt"]));
    }

    [Fact]
    public async Task Whatever_part_of_the_log_reached_the_disk_the_file_holds_whole_changes_only()
    {
        var states = new Dictionary<long, string>();
        await using (var store = await Open(_folder["graph.db"]))
        {
            for (var version = 0; version < 6; version++)
            {
                if (version > 0)
                    await store.ApplyAsync(EndlessWriter.ChangesOf(version), default);
                states[version] = await Everything.In(store);
            }

            // As after a power cut: the file as it is, and the log up to some byte of it. Nothing has closed either.
            File.Copy(_folder["graph.db"], _folder["cut.db"]);
            File.Copy(_folder["graph.db-wal"], _folder["log"]);
        }

        var log = await File.ReadAllBytesAsync(_folder["log"]);
        var seen = new HashSet<long>();
        foreach (var length in Enumerable.Range(0, 40).Select(i => log.Length * i / 40).Append(log.Length))
        {
            File.Copy(_folder["cut.db"], _folder["graph.db"], overwrite: true);
            await File.WriteAllBytesAsync(_folder["graph.db-wal"], log[..length]);
            if (length < 8192 && new FileInfo(_folder["graph.db"]).Length == 0)
                continue;
            await using var store = await Open(_folder["graph.db"]);
            Assert.Equal(states[store.Version], await Everything.In(store));
            seen.Add(store.Version);
        }

        Assert.Contains(5, seen);
        Assert.True(seen.Count > 3, string.Join(", ", seen));
    }

    [Fact]
    public async Task A_process_that_is_killed_loses_nothing_that_it_acknowledged()
    {
        var path = _folder["graph.db"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(EndlessWriter).Assembly.Location, path]) { RedirectStandardOutput = true })!;
        long acknowledged = 0;
        while (acknowledged < 20 && await process.StandardOutput.ReadLineAsync() is { } line)
            acknowledged = long.Parse(line, CultureInfo.InvariantCulture);
        process.Kill();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            acknowledged = long.Parse(line, CultureInfo.InvariantCulture);
        await process.WaitForExitAsync();

        await using var store = await Open(path);

        Assert.True(acknowledged >= 20);
        Assert.InRange(store.Version, acknowledged, acknowledged + 1);
        await using var expected = EmbeddedStore.InMemory(SmallModel.Model);
        for (var i = 1; i <= store.Version; i++)
            await expected.ApplyAsync(EndlessWriter.ChangesOf(i), default);
        Assert.Equal(await Everything.In(expected), await Everything.In(store));
    }

    [Fact]
    public async Task A_change_that_cannot_be_written_changes_nothing()
    {
        await using (var store = await Open(_folder["graph.db"]))
            await store.ApplyAsync(EndlessWriter.ChangesOf(1), default);
        // Stands for a disk that is full: the last statement of the transaction fails.
        Run("CREATE TRIGGER full BEFORE INSERT ON changes WHEN NEW.changes LIKE '%huge%' BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
        await using (var store = await Open(_folder["graph.db"]))
        {
            var before = await Everything.In(store);
            var huge = new Changes(SmallModel.Model).Add("Area", "huge").Remove("a1/5");

            var fault = await Assert.ThrowsAsync<StoreFileException>(() => store.ApplyAsync(huge.Set, default).AsTask());

            Assert.Contains("the disk is full", fault.Message, StringComparison.Ordinal);
            Assert.Equal(before, await Everything.In(store));
            Assert.Equal(2, await store.ApplyAsync(EndlessWriter.ChangesOf(2), default));
        }

        await using var again = await Open(_folder["graph.db"]);
        Assert.Equal(2, again.Version);
    }

    [Theory]
    [InlineData("UPDATE nodes SET \"values\" = '{\"title\":' WHERE id = 'a1/5'", "is damaged")]
    [InlineData("DELETE FROM nodes WHERE id = 'a1/5'", "A HAS_PART leads from or to a node that is not there")]
    [InlineData("PRAGMA user_version = 9", "has format 9")]
    public async Task A_file_that_was_meddled_with_is_refused(string sql, string fault)
    {
        await using (var store = await Open(_folder["graph.db"]))
            await store.ApplyAsync(EndlessWriter.ChangesOf(1), default);
        Run(sql);

        Assert.Contains(fault, (await Assert.ThrowsAsync<StoreFileException>(() => Open(_folder["graph.db"]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_holds_each_change_set_as_it_was_asked_for()
    {
        await using (var store = await Open(_folder["graph.db"]))
        {
            var changes = new Changes(SmallModel.Model).Add("Area", "a", ("title", "A \"quoted\" title")).Add("Area", "b").Link("a", "HAS_PART", "b", 1)
                .Set_("Area", "b", ("title", "B")).Unlink("a", "HAS_PART", "b").With(new Domain.Changes.RemoveNode("b", "seed.yaml(3,1)"));
            await store.ApplyAsync(changes.Set, default);
        }

        Assert.Equal(
            """1 [{"add":"Area","id":"a","values":{"title":"A \"quoted\" title"}},{"add":"Area","id":"b","values":{"title":"Title of b"}},{"link":"HAS_PART","from":"a","to":"b","position":1},{"set":"b","values":{"title":"B"}},{"unlink":"HAS_PART","from":"a","to":"b"},{"remove":"b","origin":"seed.yaml(3,1)"}]""",
            Run("SELECT version || ' ' || changes FROM changes"));
    }

    private object? Run(string sql, string file = "graph.db")
    {
        using var connection = new SqliteConnection($"Data Source={_folder[file]};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static Task<EmbeddedStore> Open(string path) => EmbeddedStore.OpenAsync(path, SmallModel.Model);
}
