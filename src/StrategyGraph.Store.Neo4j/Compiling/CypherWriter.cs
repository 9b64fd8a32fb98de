using System.Globalization;
using System.Text.RegularExpressions;
using StrategyGraph.Domain.Model;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// Writes names and parameters: the only place where either gets into a statement. Names come from the model, and are quoted unless they
/// are plain; values of requests are always parameters.
/// </summary>
internal sealed partial class CypherWriter
{
    private readonly List<ParameterCode> _parameters = [];
    private int _variables;

    /// <summary>The values so far that a request gives; each is called <c>p</c> and its place here, in the map that is the parameter <c>p</c>.</summary>
    public IReadOnlyList<ParameterCode> Parameters => _parameters;

    /// <summary>A variable that no other part of the statement has.</summary>
    public string Variable(char kind) => kind + (_variables++).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// A value that a request gives; equal ones are one. All are in one map, because Neo4j plans a statement anew for parameters of other types
    /// or lengths, but not for what is in a map.
    /// </summary>
    public string Parameter(ParameterForm form, int operand = -1, int key = 0)
    {
        var parameter = new ParameterCode(form, operand, key);
        var at = _parameters.IndexOf(parameter);
        if (at < 0)
        {
            at = _parameters.Count;
            _parameters.Add(parameter);
        }

        return "$p.p" + at.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A whole number that is known when the statement is made.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A name.</summary>
    public static string Name(string name) => Plain().IsMatch(name) ? name : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>A name as a text literal.</summary>
    public static string Text(string name) => $"'{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    /// <summary>A property of a node or relationship.</summary>
    public static string Property(string variable, string name) => $"{variable}.{Name(name)}";

    /// <summary>The label of one of some types, with its colon.</summary>
    public static string Labels(IEnumerable<NodeType> types) => ":" + string.Join('|', types.Select(t => Name(t.Name)));

    /// <summary>The test that a node is of one of some types.</summary>
    public static string IsOf(string variable, IReadOnlyList<NodeType> types) => types.Count == 0 ? "false" : variable + Labels(types);

    /// <summary>The types of relationships, with their colon.</summary>
    public static string Types(IEnumerable<RelationshipType> types) => ":" + string.Join('|', types.Select(t => Name(t.Name)));

    /// <summary>A step along a link: from a node, by a relationship (with a variable or none), to a node.</summary>
    public static string Step(string from, Link link, string? edge, string to, bool withLabels)
    {
        var relationship = $"[{edge}:{Name(link.Relationship.Name)}]";
        var end = withLabels ? to + Labels(link.Targets) : to;
        return link.Direction == LinkDirection.Out ? $"({from})-{relationship}->({end})" : $"({from})<-{relationship}-({end})";
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z_0-9]*$")]
    private static partial Regex Plain();
}
