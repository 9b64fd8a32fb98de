using System.Runtime.CompilerServices;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>What validation asks of a schema often, worked out once for each schema.</summary>
internal sealed class SchemaFacts
{
    private static readonly ConditionalWeakTable<Schema, SchemaFacts> Known = [];
    private readonly Dictionary<NamedType, ulong[]> _possible = new(ReferenceEqualityComparer.Instance);

    private SchemaFacts(Schema schema)
    {
        var objects = new Dictionary<NamedType, int>(ReferenceEqualityComparer.Instance);
        foreach (var type in schema.Types)
        {
            if (type is ObjectType)
                objects[type] = objects.Count;
        }

        foreach (var type in schema.Types)
        {
            if (type is not (CompositeType or UnionType))
                continue;
            var bits = new ulong[(objects.Count + 63) / 64];
            foreach (var possible in schema.PossibleTypes(type))
            {
                if (objects.TryGetValue(possible, out var index))
                    bits[index / 64] |= 1UL << (index % 64);
            }

            _possible[type] = bits;
        }
    }

    /// <summary>The facts of a schema.</summary>
    public static SchemaFacts Of(Schema schema) => Known.GetValue(schema, s => new SchemaFacts(s));

    /// <summary>True where some object type is possible for both (specification 5.5.2.3).</summary>
    public bool Overlap(NamedType a, NamedType b)
    {
        if (ReferenceEquals(a, b))
            return true;
        if (!_possible.TryGetValue(a, out var left) || !_possible.TryGetValue(b, out var right))
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if ((left[i] & right[i]) != 0)
                return true;
        }

        return false;
    }

    /// <summary>A type that can have a selection set, or null where it is none.</summary>
    public static NamedType? Composite(NamedType? type) => type is CompositeType or UnionType ? type : null;
}
