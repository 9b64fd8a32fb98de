using System.Globalization;
using System.Text;
using System.Text.Json;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>
/// The faults found while the variables of a request are coerced, told in the words of graphql-js, which clients know. Paths are built on
/// the way out of a value, so that a request without faults pays nothing for them.
/// </summary>
internal sealed class InputFaults
{
    /// <summary>More faults than this are not listed.</summary>
    private const int Most = 50;

    private readonly List<(OperationVariable Variable, List<object> Reversed, JsonElement? Given, string Problem)> _faults = [];

    public int Count => _faults.Count;

    public bool IsFull => _faults.Count > Most;

    /// <summary>Adds a fault of a variable as a whole; the problem continues <c>Variable "$name" </c>.</summary>
    public void Add(OperationVariable variable, string problem) => _faults.Add((variable, [], null, problem));

    /// <summary>Adds a fault of a value, at the variable itself until <see cref="Within"/> says where inside it.</summary>
    public void Add(OperationVariable variable, JsonElement given, string problem) => _faults.Add((variable, [], given, problem));

    /// <summary>All faults from this number on lie inside this field name or list index.</summary>
    public void Within(int from, object step)
    {
        for (var i = from; i < _faults.Count; i++)
            _faults[i].Reversed.Add(step);
    }

    public GraphQLException ToException(Operation operation)
    {
        var errors = new List<GraphQLError>();
        foreach (var (variable, reversed, given, problem) in _faults.Take(Most))
        {
            reversed.Reverse();
            var message = given is { } json
                ? $"Variable \"${variable.Name}\" got invalid value {JsonDescription.Of(json)}{Place(variable, reversed)}; {problem}"
                : $"Variable \"${variable.Name}\" {problem}";
            var details = new Dictionary<string, object?> { ["variable"] = variable.Name, ["inputPath"] = reversed.ToArray() };
            errors.Add(new GraphQLError(message, ErrorCodes.BadInput, operation.LocationOf(variable.Syntax), Extensions: details));
        }

        if (IsFull)
            errors.Add(new GraphQLError($"The variables have more faults than these {Most}.", ErrorCodes.BadInput));
        return new GraphQLException(errors);
    }

    /// <summary>An enum value that is not there, and what was probably meant.</summary>
    public static string NoValue(string given, EnumType type)
        => $"Value \"{given}\" does not exist in \"{type}\" enum.{Right(given, type)}";

    /// <summary>A value that is no enum value at all, and what was probably meant.</summary>
    public static string NotAName(string given, EnumType type, string kind)
        => $"Enum \"{type}\" cannot represent {kind} value: {given}.{Right(given, type)}";

    /// <summary>An input field that is not there, and what was probably meant.</summary>
    public static string NoField(string given, InputObjectType type)
        => $"Field \"{given}\" is not defined by type \"{type}\".{Suggestions.Right(given, type.Fields.ConvertAll(f => f.Name))}";

    private static string Place(OperationVariable variable, List<object> path)
    {
        if (path.Count == 0)
            return "";
        var place = new StringBuilder(" at \"").Append(variable.Name);
        foreach (var step in path)
        {
            if (step is int index)
                place.Append(CultureInfo.InvariantCulture, $"[{index}]");
            else
                place.Append('.').Append(step);
        }

        return place.Append('"').ToString();
    }

    private static string Right(string given, EnumType type) => Suggestions.Right(given, type.Values.ConvertAll(v => v.Name), "the enum value ");
}
