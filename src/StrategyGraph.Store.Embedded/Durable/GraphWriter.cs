using System.Globalization;
using Microsoft.Data.Sqlite;
using StrategyGraph.Domain.Changes;
using StrategyGraph.Store.Embedded.Snapshots;
using StrategyGraph.Store.Embedded.Writing;

namespace StrategyGraph.Store.Embedded.Durable;

/// <summary>Writes what a draft changed: nodes whose values differ, groups of relationships that differ, and the change set itself.</summary>
internal sealed class GraphWriter(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _putNode = Command(
        connection, "INSERT INTO nodes VALUES ($handle, $id, $type, CAST($values AS TEXT)) ON CONFLICT (handle) DO UPDATE SET \"values\" = excluded.\"values\"",
        "$handle", "$id", "$type", "$values");

    private readonly SqliteCommand _removeNode = Command(connection, "DELETE FROM nodes WHERE handle = $handle", "$handle");

    private readonly SqliteCommand _putLink = Command(
        connection, "INSERT INTO links VALUES ($from, $relationship, $position, $to, CAST($values AS TEXT))", "$from", "$relationship", "$position", "$to", "$values");

    private readonly SqliteCommand _removeLinks = Command(
        connection, "DELETE FROM links WHERE \"from\" = $from AND relationship = $relationship", "$from", "$relationship");

    private readonly SqliteCommand _putChange = Command(
        connection, "INSERT INTO changes VALUES ($version, $at, CAST($changes AS TEXT))", "$version", "$at", "$changes");

    private readonly ValuesText _text = new();

    /// <summary>Writes within a transaction.</summary>
    public void Write(SqliteTransaction transaction, Draft draft, Snapshot next, ChangeSet changes)
    {
        foreach (var command in (SqliteCommand[])[_putNode, _removeNode, _putLink, _removeLinks, _putChange])
            command.Transaction = transaction;
        // Removals first: a new node may take the id of a removed one.
        foreach (var node in draft.Nodes.Values)
        {
            if (node is { IsRemoved: true, Before: not null })
                Run(_removeNode, node.Handle);
        }

        foreach (var node in draft.Nodes.Values)
        {
            if (!node.IsRemoved && !ReferenceEquals(node.Values, node.Before?.Values))
                Run(_putNode, node.Handle, node.Id.Text, node.Type.Name, _text.Of(node.Type.Properties, node.Values));
        }

        foreach (var group in draft.Groups)
            Write(group);
        Run(_putChange, next.Version, DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture), ChangeText.Of(changes));
    }

    /// <summary>Lets go of the prepared statements.</summary>
    public void Dispose()
    {
        _putNode.Dispose();
        _removeNode.Dispose();
        _putLink.Dispose();
        _removeLinks.Dispose();
        _putChange.Dispose();
    }

    private void Write(LinkGroup group)
    {
        if (!group.IsChanged)
            return;
        if (group.Before.Length > 0)
            Run(_removeLinks, group.Start.Handle, group.Relationship.Name);
        foreach (var edge in group.Now)
        {
            var values = edge.Values is null ? (object)DBNull.Value : _text.Of(group.Relationship.Properties!.Properties, edge.Values);
            Run(_putLink, edge.From, group.Relationship.Name, edge.Position, edge.To, values);
        }
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }
}
