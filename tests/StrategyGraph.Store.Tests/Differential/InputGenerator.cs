using FsCheck;
using FsCheck.Fluent;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Store.Tests.Differential;

/// <summary>Makes what is given to arguments: input objects and lists of them as they are written, and variables for all that is in them.</summary>
internal sealed class InputGenerator(int times, Turns turns)
{
    // A filter of the nodes at the other end of a link tests a property within: leads, some, node, title.
    private const int Depth = 4;

    private readonly Dictionary<InputObjectType, int> _depths = [];

    /// <summary>Anything of a type.</summary>
    public Gen<Given> Of(TypeRef type) => Of(type, Depth);

    private Gen<Given> Of(TypeRef type, int depth)
    {
        var given = type.Nullable switch
        {
            ListType list when type.Named is InputObjectType =>
                from count in Gen.Choose(0, 2)
                from items in Of(list.Of, depth).ArrayOf(count)
                select (Given)new Many(items),
            InputObjectType input => Fields(input, depth),
            EnumType { Name: "SortEnumType" } => Gen.Elements("ASC", "DESC").Select(way => (Given)new Literal(way)),
            _ => ValueGenerator.Of(type, times).Select(values => (Given)new Variable(type, values)),
        };
        return type.IsNonNull ? given : Gen.Frequency((11, given), (1, Gen.Constant<Given>(new Literal(type is ListType ? "[]" : "null"))));
    }

    private Gen<Given> Fields(InputObjectType type, int depth)
    {
        var all = type.Fields.Where(f => DepthOf(f) <= depth).ToArray();
        return all.Length == 0
            ? Gen.Constant<Given>(new Fields([]))
            : from count in all.Any(f => f.Type.Named is InputObjectType) ? Gen.Frequency((2, Gen.Constant(1)), (1, Gen.Constant(2))) : Gen.Choose(1, 4)
              from fields in turns.Of(all).ArrayOf(count)
              from arguments in Gen.CollectToArray(fields.DistinctBy(f => f.Name), f => Of(f.Type, depth - 1).Select(value => new Argument(f, value)))
              select (Given)new Fields(arguments);
    }

    // How deep a field is at least, down to a value.
    private int DepthOf(InputValue field)
    {
        if (field.Type.Named is not InputObjectType input)
            return 0;
        if (_depths.TryGetValue(input, out var depth))
            return depth;
        // What leads back here is no way down.
        _depths[input] = 100;
        return _depths[input] = 1 + input.Fields.Min(DepthOf);
    }
}
