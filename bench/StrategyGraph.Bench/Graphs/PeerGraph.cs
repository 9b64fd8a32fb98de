using System.Text.Json;
using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;

namespace StrategyGraph.Bench.Graphs;

/// <summary>
/// Reads the graph that other servers are measured with, one JSON object a line, nodes <c>{"node", "id", "props"}</c> and then links
/// <c>{"link", "from", "to", "props"}</c>, into the model. Nothing is left out: what the model has no field for (the address of a key link)
/// stands in the title.
/// </summary>
internal static class PeerGraph
{
    private static readonly Dictionary<string, (string Type, (string Theirs, string Ours)[] Properties)> Nodes = new()
    {
        ["Council"] = ("Party", [("name", "title")]),
        ["Theme"] = ("Theme", [("name", "title")]),
        ["Party"] = ("Party", [("name", "title"), ("kind", "kind")]),
        ["Plan"] = ("Plan", [("title", "title"), ("startDate", "startsOn"), ("endDate", "endsOn")]),
        ["Priority"] = ("Priority", [("title", "title"), ("position", "number")]),
        ["Action"] = ("Action", [("title", "title"), ("position", "reference")]),
        ["Milestone"] = ("Milestone", [("text", "title"), ("due", "dueOn")]),
        ["KeyLink"] = ("KeyLink", [("text", "title"), ("url", "title")]),
        ["EvidenceMeasure"] = ("EvidenceMeasure", [("text", "title"), ("baseline", "baseline"), ("target", "target")]),
        ["CommissioningPriority"] = ("CommissioningPriority", [("title", "title")]),
        ["Contract"] = ("Contract", [("title", "title"), ("reference", "reference"), ("value", "value"), ("endDate", "endsOn")]),
    };

    private static readonly Dictionary<string, (string Property, string Value)> Added = new()
    {
        ["Council"] = ("kind", "ORGANISATION"),
        ["Plan"] = ("kind", "STRATEGY"),
    };

    private static readonly Dictionary<string, (string Type, bool IsTurned)> Links = new()
    {
        ["HAS_PLAN"] = ("OWNED_BY", true),
        ["HAS_PRIORITY"] = ("HAS_PRIORITY", false),
        ["HAS_ACTION"] = ("HAS_ACTION", false),
        ["LED_BY"] = ("LED_BY", false),
        ["HAS_MILESTONE"] = ("HAS_MILESTONE", false),
        ["HAS_KEY_LINK"] = ("HAS_KEY_LINK", false),
        ["MEASURED_BY"] = ("HAS_EVIDENCE_MEASURE", false),
        ["SUPPORTS"] = ("SUPPORTS", false),
        ["ADDRESSES"] = ("ALIGNS_WITH", false),
        ["COMMISSIONED_UNDER"] = ("HAS_CONTRACT", true),
        ["PROVIDED_BY"] = ("PROVIDED_BY", false),
    };

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">A line is neither a node nor a link of a kind that is known; it is named.</exception>
    public static ChangeSet Read(GraphModel model, string path)
    {
        var graph = new GraphBuilder(model);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0)
                continue;
            using var json = JsonDocument.Parse(line);
            if (!Add(graph, json.RootElement))
                throw new FormatException($"{path}:{number}: this is no node or link of a known kind: {line}");
        }

        return graph.ToChanges();
    }

    private static bool Add(GraphBuilder graph, JsonElement line)
    {
        var given = line.TryGetProperty("props", out var props) ? props : default;
        if (line.TryGetProperty("node", out var label) && Nodes.TryGetValue(label.GetString()!, out var node))
        {
            var values = new Dictionary<string, object?>();
            foreach (var (theirs, ours) in node.Properties)
            {
                var value = Plain(given, theirs);
                values[ours] = values.TryGetValue(ours, out var before) ? $"{before} ({value})" : value;
            }

            if (Added.TryGetValue(label.GetString()!, out var more))
                values[more.Property] = more.Value;
            graph.Node(node.Type, line.GetProperty("id").GetString()!, [.. values.Select(v => (v.Key, v.Value))]);
            return true;
        }

        if (!line.TryGetProperty("link", out var type) || !Links.TryGetValue(type.GetString()!, out var link))
            return false;
        var (from, to) = (line.GetProperty("from").GetString()!, line.GetProperty("to").GetString()!);
        (string, object?)[] own = given.ValueKind == JsonValueKind.Object ? [.. given.EnumerateObject().Select(p => (p.Name, Plain(given, p.Name)))] : [];
        graph.Link(link.Type, link.IsTurned ? to : from, link.IsTurned ? from : to, own);
        return true;
    }

    private static object? Plain(JsonElement of, string name) => !of.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => value.GetString(),
    };
}
