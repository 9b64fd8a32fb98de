using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.Store.Embedded.Snapshots;

namespace StrategyGraph.Store.Embedded.Durable;

/// <summary>Reads a file into a snapshot.</summary>
internal sealed class GraphLoader(SqliteConnection connection, LinkTable links, string path)
{
    private readonly LoadFaults _faults = new(path);
    private NodeRow?[] _rows = [];

    /// <summary>The snapshot of the file's last version.</summary>
    /// <exception cref="StoreFileException">What the file holds does not fit the model.</exception>
    public Snapshot Load()
    {
        try
        {
            return Read();
        }
        catch (Exception e) when (e is SqliteException or JsonException)
        {
            throw new StoreFileException($"\"{path}\" is damaged ({e.Message}). Put the last copy of it in its place.", e);
        }
    }

    private Snapshot Read()
    {
        var values = new ValuesReader(_faults);
        var version = Scalar("SELECT coalesce(max(version), 0) FROM changes");
        _rows = new NodeRow?[Scalar("SELECT coalesce(max(handle), -1) + 1 FROM nodes")];
        ReadNodes(values);
        var edges = ReadEdges(values);
        _faults.ThrowIfAny();
        var snapshot = SnapshotAssembly.Make(links, version, _rows, edges);
        foreach (var row in _rows)
        {
            if (row is not null)
                CheckLinks(row);
        }

        _faults.ThrowIfAny();
        return snapshot;
    }

    private void CheckLinks(NodeRow row)
    {
        foreach (var link in links.Single[row.TypeIndex])
        {
            if (row.Edges[link.Index].Length > 1)
                _faults.Add($"{row.Type}.{link.Name} leads to several nodes, and to one at most in the model", row.Id);
            else if (link.IsRequired && row.Edges[link.Index].Length == 0)
                _faults.Add($"{row.Type}.{link.Name} leads nowhere, and always to one in the model", row.Id);
        }
    }

    private void ReadNodes(ValuesReader values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT handle, id, type, \"values\" FROM nodes";
        using var reader = command.ExecuteReader();
        var row = reader.Handle!;
        var types = links.Model.NodeTypes.ToDictionary(t => t.Name, StringComparer.Ordinal);
        var type = links.Model.NodeTypes[0];
        while (reader.Read())
        {
            var handle = raw.sqlite3_column_int(row, 0);
            var id = Text(raw.sqlite3_column_blob(row, 1));
            var name = raw.sqlite3_column_blob(row, 2);
            if (!Ascii.Equals(name, type.Name))
            {
                var given = Encoding.UTF8.GetString(name);
                if (!types.TryGetValue(given, out var found))
                {
                    _faults.Add($"The model has no type {given}", id);
                    continue;
                }

                type = found;
            }

            var node = values.Read(raw.sqlite3_column_blob(row, 3), type.Name, type.Properties, id);
            node[type.Id.Index] = id;
            values.Complete(node, type.Name, type.Properties, id);
            if (node[type.Position.Index] is IntegerValue)
                _rows[handle] = new NodeRow(type, handle, node, (Edge[][])links.NoEdges[type.Index].Clone());
        }
    }

    private List<Edge> ReadEdges(ValuesReader values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"from\", relationship, position, \"to\", \"values\" FROM links ORDER BY \"from\", relationship, position";
        using var reader = command.ExecuteReader();
        var row = reader.Handle!;
        var edges = new List<Edge>();
        RelationshipType? type = null;
        while (reader.Read())
        {
            var name = raw.sqlite3_column_blob(row, 1);
            if (type is null || !Ascii.Equals(name, type.Name))
                type = links.Model.Relationship(Encoding.UTF8.GetString(name));
            var from = Row(raw.sqlite3_column_int(row, 0));
            var to = Row(raw.sqlite3_column_int(row, 3));
            if (type is null)
                _faults.Add($"The model has no relationship {Encoding.UTF8.GetString(name)}", from?.Id);
            else if (from is null || to is null)
                _faults.Add($"A {type} leads from or to a node that is not there or could not be read", from?.Id ?? to?.Id);
            else if (links.Out(from.Type, type, to.Type) < 0)
                _faults.Add($"The model lets no {type} lead from {from.Type} to {to.Type}", from.Id);
            else
                edges.Add(new Edge(from.Handle, to.Handle, type, raw.sqlite3_column_int(row, 2), Values(values, row, type, from)));
        }

        return edges;
    }

    private static Value?[]? Values(ValuesReader values, sqlite3_stmt row, RelationshipType type, NodeRow from)
    {
        if (type.Properties is not { } properties)
            return null;
        var json = raw.sqlite3_column_blob(row, 4);
        return values.ReadShared(json.IsEmpty ? "{}"u8 : json, type.Name, properties.Properties, from.Id);
    }

    private static TextValue Text(ReadOnlySpan<byte> utf8) =>
        utf8.IndexOfAnyInRange((byte)0, (byte)0x1F) >= 0 || utf8.IndexOfAny((byte)'"', (byte)'\\') >= 0
            ? new TextValue(Encoding.UTF8.GetString(utf8))
            : TextValue.OfPlain(utf8);

    // Null for a node that could not be read: what it lacked is noted already.
    private NodeRow? Row(int handle) => handle < _rows.Length ? _rows[handle] : null;

    private int Scalar(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
