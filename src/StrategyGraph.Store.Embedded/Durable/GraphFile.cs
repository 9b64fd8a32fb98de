using Microsoft.Data.Sqlite;
using StrategyGraph.Domain.Changes;
using StrategyGraph.Store.Embedded.Snapshots;
using StrategyGraph.Store.Embedded.Writing;

namespace StrategyGraph.Store.Embedded.Durable;

/// <summary>
/// The SQLite file of a store: <c>nodes</c> and <c>links</c> as they stand, <c>changes</c> as they came. Opened for this process alone;
/// write-ahead log, and every commit is on the disk before it returns (synchronous=FULL).
/// </summary>
internal sealed class GraphFile : IDisposable
{
    // "SGRF": tells the file apart from any other SQLite file.
    private const int ApplicationId = 0x53475246;

    // The version of the tables below.
    private const int Format = 1;

    // Result codes of SQLite.
    private const int Busy = 5;
    private const int Locked = 6;
    private const int NotADatabase = 26;

    private const string Tables =
        """
        CREATE TABLE nodes (handle INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, "values" TEXT NOT NULL);
        CREATE TABLE links ("from" INTEGER NOT NULL, relationship TEXT NOT NULL, position INTEGER NOT NULL, "to" INTEGER NOT NULL,
          "values" TEXT, PRIMARY KEY ("from", relationship, position)) WITHOUT ROWID;
        CREATE TABLE changes (version INTEGER PRIMARY KEY, at TEXT NOT NULL, changes TEXT NOT NULL);
        """;

    private readonly SqliteConnection _connection;
    private readonly string _path;
    private GraphWriter? _writer;
    private string? _failure;

    private GraphFile(SqliteConnection connection, string path)
    {
        _connection = connection;
        _path = path;
    }

    /// <summary>Opens a file, which is made with its folder where it is not there.</summary>
    /// <exception cref="StoreFileException">Another process has it, or it is no file of a store.</exception>
    public static GraphFile Open(string path)
    {
        var full = Path.GetFullPath(path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = full, Pooling = false, DefaultTimeout = 1 }.ToString());
        var file = new GraphFile(connection, full);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            connection.Open();
            file.Prepare();
            return file;
        }
        catch (Exception e)
        {
            connection.Dispose();
            if (e is SqliteException or IOException or UnauthorizedAccessException)
                throw new StoreFileException(WhyNotOpen(full, e), e);
            throw;
        }
    }

    /// <summary>Reads the whole graph.</summary>
    /// <exception cref="StoreFileException">What the file holds does not fit the model; all that does not is named.</exception>
    public Snapshot Load(LinkTable links) => new GraphLoader(_connection, links, _path).Load();

    /// <summary>Writes a change set and what it did in one transaction; when this returns, it is on the disk.</summary>
    /// <exception cref="StoreFileException">It could not be written; then nothing of it is.</exception>
    public void Write(Draft draft, Snapshot next, ChangeSet changes)
    {
        if (_failure is not null)
            throw new StoreFileException(_failure);
        try
        {
            using var transaction = _connection.BeginTransaction();
            (_writer ??= new GraphWriter(_connection)).Write(transaction, draft, next, changes);
            transaction.Commit();
        }
        catch (SqliteException e)
        {
            // Where even the version cannot be read, or the commit came through in spite of its error, the file and memory have parted.
            if (ReadVersion() != next.Version - 1)
                _failure = $"\"{_path}\" could not be written ({e.Message}) and is in doubt. Restart, which reads it again.";
            throw new StoreFileException($"The change could not be written to \"{_path}\": {e.Message}. Nothing was changed.", e);
        }
    }

    /// <summary>Closes the file, which folds the write-ahead log into it.</summary>
    public void Dispose()
    {
        _writer?.Dispose();
        _connection.Dispose();
    }

    private static string WhyNotOpen(string path, Exception e) => (e as SqliteException)?.SqliteErrorCode switch
    {
        Busy or Locked =>
            $"\"{path}\" is in use by another process. One process has the file of an embedded store at a time: stop the other, or give this one another file.",
        NotADatabase => $"\"{path}\" is not a file of an embedded store. Give the path of one, or of none.",
        _ => $"\"{path}\" cannot be opened: {e.Message}",
    };

    private void Prepare()
    {
        // Exclusive: the lock is taken with the first read and kept, so no other process can come between the file and the snapshot.
        Execute("PRAGMA locking_mode=EXCLUSIVE");
        Execute("PRAGMA journal_mode=WAL");
        Execute("PRAGMA synchronous=FULL");
        Execute("BEGIN EXCLUSIVE; COMMIT");
        var application = Scalar("PRAGMA application_id");
        if (application == 0 && Scalar("SELECT count(*) FROM sqlite_schema") == 0)
            Execute($"BEGIN; {Tables} PRAGMA application_id={ApplicationId}; PRAGMA user_version={Format}; COMMIT");
        else if (application != ApplicationId)
            throw new StoreFileException($"\"{_path}\" is the database of another program. Give the path of a store, or of no file.");
        else if (Scalar("PRAGMA user_version") is var format && format != Format)
            throw new StoreFileException($"\"{_path}\" has format {format}; this version of the program reads format {Format}. Use the version that wrote it.");
    }

    private long? ReadVersion()
    {
        try
        {
            return Scalar("SELECT coalesce(max(version), 0) FROM changes");
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private long Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
