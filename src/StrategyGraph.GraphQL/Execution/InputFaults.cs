using System.Globalization;
using System.Text;
using System.Text.Json;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>
/// The faults found while the variables of a request are coerced. Paths are built on the way out of the value, so that a request without
/// faults pays nothing for them.
/// </summary>
internal sealed class InputFaults
{
    /// <summary>More faults than this are counted, not listed.</summary>
    private const int Most = 50;

    private readonly List<(OperationVariable Variable, List<object> Reversed, string Problem)> _faults = [];

    public int Count => _faults.Count;

    public bool IsFull => _faults.Count > Most;

    public void Add(OperationVariable variable, string problem) => _faults.Add((variable, [], problem));

    /// <summary>All faults from this number on lie inside this field name or list index.</summary>
    public void Within(int from, object step)
    {
        for (var i = from; i < _faults.Count; i++)
            _faults[i].Reversed.Add(step);
    }

    public GraphQLException ToException(Operation operation)
    {
        var errors = new List<GraphQLError>();
        foreach (var (variable, reversed, problem) in _faults.Take(Most))
        {
            reversed.Reverse();
            var place = new StringBuilder("\"$").Append(variable.Name);
            foreach (var step in reversed)
            {
                if (step is int index)
                    place.Append(CultureInfo.InvariantCulture, $"[{index}]");
                else
                    place.Append('.').Append(step);
            }

            errors.Add(new GraphQLError(
                $"The variable {place.Append('"')} {problem}",
                ErrorCodes.BadInput,
                operation.LocationOf(variable.Syntax),
                Extensions: new Dictionary<string, object?> { ["variable"] = variable.Name, ["inputPath"] = reversed.ToArray() }));
        }

        if (IsFull)
            errors.Add(new GraphQLError($"The variables have more faults than the {Most} above.", ErrorCodes.BadInput));
        return new GraphQLException(errors);
    }

    /// <summary>The JSON that was given, short enough for a message.</summary>
    public static string Show(JsonElement json)
    {
        var text = json.GetRawText();
        return text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 77), "...");
    }

    /// <summary>The values of an enum, as a list to choose from.</summary>
    public static string ValuesOf(EnumType type) => string.Join(", ", type.Values.Select(v => v.Name));

    /// <summary>The fields of an input object, as a list to choose from.</summary>
    public static string OneOf(InputObjectType type) => string.Join(", ", type.Fields.Select(f => f.Name));
}
