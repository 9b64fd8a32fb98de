using System.Text;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.Validation;

/// <summary>
/// Writes documents over <see cref="RichSchema"/> that select few response names again and again, through fragments in fragments, so that
/// nearly all of their faults are fields that cannot be merged (specification 5.3.2).
/// </summary>
internal sealed class MergeDocumentGenerator(Random random)
{
    private static readonly string[] Types = ["Pet", "Dog", "Cat", "Being", "Named", "Node", "Person"];
    private readonly double _whim = random.NextDouble() * 0.15;
    private int _fragments;

    public string Generate()
    {
        _fragments = random.Next(5);
        var conditions = Enumerable.Range(0, _fragments).Select(_ => Types[random.Next(3)]).ToArray();
        var text = new StringBuilder("{\n  pet(id: 1) ").Append(Selections("Pet", 4, 0, conditions));
        if (Chance(0.5))
            text.Append("\n  pet(id: 1) ").Append(Selections("Pet", 4, 0, conditions));

        // A fragment spreads later ones only, and the last line spreads them all, so that there are no cycles and none is unused.
        text.Append("\n  x: pet(id: 2) { ").AppendJoin(' ', Enumerable.Range(0, _fragments).Select(i => $"a{i}: owner {{ pets {{ ...F{i} }} }}"));
        text.Append(" __typename }\n}");
        for (var i = 0; i < _fragments; i++)
            text.Append($"\nfragment F{i} on {conditions[i]} {Selections(conditions[i], 3, i + 1, conditions)}");
        return text.ToString();
    }

    private string Selections(string type, int depth, int firstFragment, string[] conditions)
    {
        var text = new StringBuilder("{");
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var choice = random.NextDouble();
            if (choice < 0.3 && depth > 0 && firstFragment < _fragments)
            {
                var fragment = random.Next(firstFragment, _fragments);
                text.Append(Overlap(type, conditions[fragment]) ? $" ...F{fragment}" : " __typename");
            }
            else if (choice < 0.55 && depth > 0)
            {
                var on = Types[random.Next(Types.Length)];
                if (Overlap(type, on))
                    text.Append($" ... on {on} {Selections(on, depth - 1, firstFragment, conditions)}");
            }
            else
            {
                text.Append(' ').Append(Field(type, depth, firstFragment, conditions));
            }
        }

        return text.Append(" __typename }").ToString();
    }

    private string Field(string type, int depth, int firstFragment, string[] conditions)
    {
        var fields = (RichSchema.Schema.Type(type) as CompositeType)?.Fields.Where(f => depth > 0 || f.Type.Named is ScalarType or EnumType).ToList();
        if (fields is not { Count: > 0 })
            return "__typename";
        var field = fields[random.Next(fields.Count)];
        var arguments = field.Name switch
        {
            "tricks" => $"(order: {(Chance(_whim) ? "ASC" : "DESC")})",
            "name" => Chance(_whim) ? "(upper: true)" : "",
            "friends" => Chance(_whim) ? "(first: 2, where: { age: 1, name: { required: true } })" : "(where: { name: { required: true }, age: 1 }, first: 2)",
            _ => "",
        };
        var alias = Chance(_whim) ? "name: " : Chance(0.15) ? $"{field.Name}_{type[..1]}: " : "";
        var below = field.Type.Named is ScalarType or EnumType ? "" : " " + Selections(field.Type.Named.Name, depth - 1, firstFragment, conditions);
        return $"{alias}{field.Name}{arguments}{below}";
    }

    private static bool Overlap(string a, string b)
    {
        var schema = RichSchema.Schema;
        return schema.PossibleTypes(schema.Type(a)!).Intersect(schema.PossibleTypes(schema.Type(b)!)).Any();
    }

    private bool Chance(double probability) => random.NextDouble() < probability;
}
