using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem.Reading;

namespace StrategyGraph.GraphQL.TypeSystem.Rules;

/// <summary>
/// An input object that needs itself, field by required field, can never be given (specification 3.10, circular references).
/// </summary>
internal sealed class InputCycleRule(SchemaDraft draft)
{
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<InputValue> _path = [];
    private readonly Dictionary<InputObjectType, int> _start = [];

    public void Check()
    {
        foreach (var type in draft.Types.OfType<InputObjectType>())
            Visit(type);
    }

    private void Visit(InputObjectType type)
    {
        if (!_visited.Add(type))
            return;
        _start[type] = _path.Count;
        foreach (var field in type.Fields)
        {
            if (field.Type is not NonNullType { Of: InputObjectType needed })
                continue;
            _path.Add(field);
            if (_start.TryGetValue(needed, out var from))
                Report(needed, _path[from..]);
            else
                Visit(needed);
            _path.RemoveAt(_path.Count - 1);
        }

        _start.Remove(type);
    }

    private void Report(InputObjectType type, List<InputValue> cycle) => draft.Faults.Add(
        $"Cannot reference Input Object \"{type}\" within itself through a series of non-null fields: "
            + $"\"{string.Join('.', cycle.Select(f => f.Name))}\". Make one of them nullable, or a list.",
        [.. cycle.Select(SyntaxNode? (f) => draft.PlaceOf(f))]);
}
