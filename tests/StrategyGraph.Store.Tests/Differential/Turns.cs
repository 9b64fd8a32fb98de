using FsCheck;
using FsCheck.Fluent;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Store.Tests.Differential;

/// <summary>
/// Lets the fields, arguments and input fields of a schema take turns, since chance alone would leave some out: what leads to something that
/// was never chosen comes next, by the shortest way; then what was chosen least.
/// </summary>
internal sealed class Turns(Schema schema)
{
    private readonly Dictionary<object, int> _times = [];

    /// <summary>One of some things, each time another.</summary>
    public Gen<T> Of<T>(IReadOnlyCollection<T> things)
        where T : notnull => Gen.Fresh(() =>
        {
            var next = things.MinBy(t => (Way(t), _times.GetValueOrDefault(t)))!;
            _times[next] = _times.GetValueOrDefault(next) + 1;
            return next;
        });

    // How many steps it is to what was never chosen.
    private int Way(object start)
    {
        var seen = new HashSet<object> { start };
        List<object> here = [start];
        for (var steps = 0; here.Count > 0; steps++)
        {
            if (here.Exists(h => !_times.ContainsKey(h)))
                return steps;
            here = [.. here.SelectMany(Within).Where(seen.Add)];
        }

        return int.MaxValue;
    }

    private IEnumerable<object> Within(object thing) => thing switch
    {
        FieldDefinition field => [.. OperationGenerator.ArgumentsOf(field), .. FieldsOf(field.Type.Named), .. schema.PossibleTypes(field.Type.Named).SelectMany(FieldsOf)],
        InputValue { Type.Named: InputObjectType input } => input.Fields,
        _ => [],
    };

    private static IEnumerable<FieldDefinition> FieldsOf(NamedType type) => (type as CompositeType)?.Fields ?? [];
}
