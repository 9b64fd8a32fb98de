using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem.Reading;

namespace StrategyGraph.GraphQL.TypeSystem.Rules;

/// <summary>
/// A default of an input field must not need itself to be filled in (specification 3.10, InputObjectDefaultValueHasCycle). Each default is
/// followed once: a default that is reached while it is being followed is a cycle.
/// </summary>
internal sealed class DefaultCycleRule(SchemaDraft draft)
{
    private readonly HashSet<InputValue> _done = [];
    private readonly List<(InputObjectType Owner, InputValue Field)> _path = [];

    public void Check()
    {
        foreach (var type in draft.Types.OfType<InputObjectType>())
            Follow(type, null);
    }

    // The default value of an input object; without one, as if it were empty.
    private void Follow(InputObjectType type, ValueSyntax? value)
    {
        if (value is ListValueSyntax list)
        {
            foreach (var item in list.Items)
                Follow(type, item);
        }
        else if (value is null or ObjectValueSyntax)
        {
            foreach (var field in type.Fields)
            {
                if (field.Type.Named is not InputObjectType inner)
                    continue;
                if ((value as ObjectValueSyntax)?.Fields.FirstOrDefault(f => f.Name.Value == field.Name) is { } given)
                    Follow(inner, given.Value);
                else if (field.DefaultValue is not null)
                    Fill(type, field, inner);
            }
        }
    }

    private void Fill(InputObjectType owner, InputValue field, InputObjectType type)
    {
        var from = _path.FindIndex(p => p.Field == field);
        if (from >= 0)
        {
            Report(_path[from..]);
            return;
        }

        if (!_done.Add(field))
            return;
        _path.Add((owner, field));
        Follow(type, field.DefaultValue);
        _path.RemoveAt(_path.Count - 1);
    }

    private void Report(List<(InputObjectType Owner, InputValue Field)> cycle)
    {
        var names = cycle.Select(c => $"{c.Owner}.{c.Field.Name}").ToArray();
        var via = names.Length == 1 ? "" : $" via the default values of: {string.Join(", ", names[1..])}";
        draft.Faults.Add(
            $"Invalid circular reference. The default value of Input Object field {names[0]} references itself{via}.",
            [.. cycle.Select(SyntaxNode? (c) => draft.PlaceOf(c.Field)?.DefaultValue)]);
    }
}
