using StrategyGraph.GraphQL.Tests.Execution;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.Reference;

/// <summary>Makes valid queries at random: aliases, fragments of all kinds, conditions, and the same field more than once.</summary>
internal static class RandomOperation
{
    public const string Sdl = """
        enum Color { RED GREEN BLUE }
        interface Node { id: ID! next: Node }
        interface Named implements Node { id: ID! next: Node name: String }
        type Person implements Node & Named { id: ID! next: Node name: String age: Int best: Person! known: [Named!] all: [[Thing]!] }
        type Place implements Node & Named { id: ID! next: Node name: String size: Float color: Color inside: Place sure: Boolean! grid: [[Int!]!]! }
        type Loose { any: Thing many: [Thing!]! score: [Float] must: Node! }
        union Thing = Person | Place | Loose
        type Query { person: Person place: Place! thing: Thing node: Node named: [Named] things: [Thing!]! loose: Loose }
        """;

    public const string Variables = """{"yes": true, "no": false}""";

    private static readonly Schema Schema = Sample.Schema(Sdl);
    private static readonly string[] Conditions = ["", "", "", "", " @skip(if: $no)", " @include(if: $yes)", " @skip(if: true)", " @include(if: $no)"];

    public static string Make(Random random) => $$"""
        query ($yes: Boolean! = false, $no: Boolean!) { {{Selections(random, Schema.Query, 4)}} ok: __typename @skip(if: $no) @include(if: $yes) }
        fragment OnNode on Node { id {{Selections(random, Schema.Type("Node")!, 1)}} }
        fragment OnPlace on Place { {{Selections(random, Schema.Type("Place")!, 1)}} }
        fragment OnThing on Thing { ...OnNode ... on Person { best { ...OnNode } } ...OnPlace }
        """;

    private static string Selections(Random random, NamedType type, int depth)
        => string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Selection(random, type, depth)).Append("__typename"));

    private static string Selection(Random random, NamedType type, int depth)
    {
        var condition = Conditions[random.Next(Conditions.Length)];
        if (depth < 0 || (depth == 0 && type is UnionType))
            return "__typename" + condition;
        if (type is not CompositeType composite || random.Next(5) == 0)
            return Fragment(random, type, depth, condition);
        var leaves = composite.Fields.Where(f => depth > 0 || f.Type.Named is ScalarType or EnumType).ToList();
        if (leaves.Count == 0)
            return "__typename" + condition;
        var field = leaves[random.Next(leaves.Count)];
        var alias = random.Next(4) == 0 ? $"a_{field.Name}: " : "";
        var inner = field.Type.Named is ScalarType or EnumType ? "" : $" {{ {Selections(random, field.Type.Named, depth - 1)} }}";
        return $"{alias}{field.Name}{condition}{inner}";
    }

    private static string Fragment(Random random, NamedType type, int depth, string condition)
    {
        if (type == Schema.Query)
            return $"...{condition} {{ {Selections(random, type, depth - 1)} }}";
        var possible = Schema.PossibleTypes(type);
        var on = Schema.Types.Where(t => Schema.PossibleTypes(t).Intersect(possible).Any() && t is CompositeType or UnionType).ToList();
        var target = on[random.Next(on.Count)];
        if (random.Next(3) == 0 && depth > 1)
        {
            var named = target.Name switch { "Node" or "Named" => "OnNode", "Place" => "OnPlace", "Thing" => "OnThing", _ => null };
            if (named is not null && (named != "OnNode" || type.Name is "Node" or "Named" or "Thing" or "Person" or "Place"))
                return $"...{named}{condition}";
        }

        return $"... on {target.Name}{condition} {{ {Selections(random, target, depth - 1)} }}";
    }
}
