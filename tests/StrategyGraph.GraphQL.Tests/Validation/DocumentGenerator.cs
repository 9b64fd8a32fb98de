using System.Text;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.Validation;

/// <summary>
/// Writes documents over a schema. At each choice it errs with the given probability, so that 0 gives mostly valid documents (fields may
/// still fail to merge) and more gives documents with one fault or many.
/// </summary>
internal sealed class DocumentGenerator(Schema schema, Random random, double mischief)
{
    private readonly List<GeneratedFragment> _fragments = [];
    private readonly ValueGenerator _values = new(schema, random, mischief);
    private int _count;

    public string Generate()
    {
        _fragments.Clear();
        var operations = Chance(0.85) ? 1 : 2;
        var parts = new List<string>();
        for (var i = 0; i < operations; i++)
            parts.Add(Operation(operations > 1));
        foreach (var fragment in _fragments)
            parts.Insert(random.Next(parts.Count + 1), fragment.Text);
        if (Wrong() && Chance(0.2))
            parts.Insert(random.Next(parts.Count + 1), Chance(0.5) ? "type Extra { a: Int }" : "extend type Query { extra: Int }");
        return string.Join("\n\n", parts);
    }

    private string Operation(bool mustBeNamed)
    {
        _values.Variables = [];
        var kinds = new List<OperationKind> { OperationKind.Query, OperationKind.Query, OperationKind.Query, OperationKind.Query };
        if (schema.Mutation is not null)
            kinds.Add(OperationKind.Mutation);
        if (schema.Subscription is not null)
            kinds.Add(OperationKind.Subscription);
        var kind = Pick(kinds);
        var used = new HashSet<GeneratedFragment>();
        var root = schema.Root(kind)!;
        var body = new StringBuilder();
        if (kind == OperationKind.Subscription && !Wrong())
            body.Append("{\n  ").Append(Field(Pick(root.Fields), root, 3, "  ", used, isCalm: true)).Append("\n}");
        else
            body.Append(Selections(root, random.Next(2, 5), "", used));
        foreach (var fragment in used.SelectMany(f => f.Reached()).Distinct())
        {
            foreach (var (variable, declared) in fragment.Variables)
                _values.Variables.TryAdd(variable, declared);
        }

        var directives = Directives(kind.ToString().ToUpperInvariant());
        if (Wrong())
            _values.Variables[$"extra{_count++}"] = "Int";
        var variables = _values.Variables.Select(v => $"${v.Key}: {v.Value}{(Chance(0.05) ? Directives("VARIABLE_DEFINITION") : "")}").ToList();
        if (variables.Count > 0 && Wrong() && Chance(0.3))
            variables.Add(Pick(variables));
        if (variables.Count > 0 && Wrong() && Chance(0.5))
            variables.RemoveAt(random.Next(variables.Count));
        var name = (mustBeNamed && !Wrong()) || Chance(0.6) ? $" {(Wrong() ? "Same" : $"Op{_count++}")}" : "";
        if (name.Length == 0 && variables.Count == 0 && directives.Length == 0 && kind == OperationKind.Query && Chance(0.5))
            return body.ToString();
        var declaredVariables = variables.Count > 0 ? $"({string.Join(", ", variables)})" : "";
        return $"{kind.ToString().ToLowerInvariant()}{name}{declaredVariables}{directives} {body}";
    }

    private string Selections(NamedType type, int depth, string indent, HashSet<GeneratedFragment> used)
    {
        var text = new StringBuilder("{\n");
        var inner = indent + "  ";
        var fields = type is CompositeType composite ? composite.Fields.OrderBy(_ => random.Next()).ToList() : [];
        var written = 0;
        for (var i = random.Next(1, 5); i > 0 || written == 0; i--)
        {
            var kind = random.NextDouble();
            if (kind < 0.12 && depth > 0)
                text.Append(inner).Append(Inline(type, depth - 1, inner, used)).Append('\n');
            else if (kind < 0.27 && depth > 0)
                text.Append(inner).Append(Spread(type, depth - 1, used)).Append('\n');
            else if (kind < 0.3 && ReferenceEquals(type, schema.Query))
                text.Append(inner).Append(Introspection()).Append('\n');
            else if (fields.FirstOrDefault(f => depth > 0 || IsLeaf(f.Type)) is { } field && kind < 0.95)
            {
                text.Append(inner).Append(Field(Chance(0.9) ? field : Pick(fields), type, depth, inner, used, Chance(0.8))).Append('\n');
                fields.Remove(field);
            }
            else
                text.Append(inner).Append(Chance(0.9) ? "" : $"{Alias()}: ").Append("__typename\n");
            written++;
        }

        return text.Append(indent).Append('}').ToString();
    }

    private string Field(FieldDefinition field, NamedType on, int depth, string indent, HashSet<GeneratedFragment> used, bool isCalm)
    {
        var name = field.Name;
        if (Wrong())
            name = Pick([AnyFieldName(), name + "x", name[..^1] + "_"]);
        var arguments = _values.Arguments(field.Arguments, isCalm);
        var alias = !isCalm && Chance(0.8) ? $"alias{_count++}: " : Chance(0.04) || Wrong() ? $"{Alias()}: " : "";
        var below = IsLeaf(field.Type) ? "" : " " + Selections(field.Type.Named, Math.Max(0, depth - 1), indent, used);
        if (Wrong())
            below = below.Length > 0 ? "" : $" {{ {AnyFieldName()} }}";
        _ = on;
        return $"{alias}{name}{arguments}{Directives("FIELD")}{below}";
    }

    private string Inline(NamedType type, int depth, string indent, HashSet<GeneratedFragment> used)
    {
        var on = Chance(0.2) ? type : Target(type);
        var condition = ReferenceEquals(on, type) && Chance(0.5) ? "" : $" on {(Wrong() ? AnyTypeName() : on.Name)}";
        return $"...{condition}{Directives("INLINE_FRAGMENT")} {Selections(on, depth, indent, used)}";
    }

    private string Spread(NamedType type, int depth, HashSet<GeneratedFragment> used)
    {
        if (Wrong())
            return $"...{(_fragments.Count > 0 && Chance(0.7) ? Pick(_fragments).Name : "Nowhere")}";
        var fitting = _fragments.Where(f => f.IsComplete && Overlap(f.Type, type)).ToList();
        GeneratedFragment fragment;
        if (fitting.Count > 0 && Chance(0.5))
        {
            fragment = Pick(fitting);
        }
        else
        {
            var outer = _values.Variables;
            _values.Variables = [];
            fragment = new GeneratedFragment(Wrong() && _fragments.Count > 0 ? Pick(_fragments).Name : $"F{_count++}", Target(type), _values.Variables);
            _fragments.Add(fragment);
            var body = Selections(fragment.Type, depth, "", fragment.Spreads);
            fragment.Text = $"fragment {fragment.Name} on {(Wrong() ? AnyTypeName() : fragment.Type.Name)}{Directives("FRAGMENT_DEFINITION")} {body}";
            fragment.IsComplete = true;
            _values.Variables = outer;
        }

        if (!Wrong())
            used.Add(fragment);
        return $"...{fragment.Name}{Directives("FRAGMENT_SPREAD")}";
    }

    private string Directives(string location)
    {
        var text = new StringBuilder();
        while (Chance(0.04) || Wrong())
        {
            var fitting = schema.Directives.Where(d => d.Locations.Contains(location)).ToList();
            var directive = Wrong() || fitting.Count == 0 ? Pick(schema.Directives) : Pick(fitting);
            if (directive.IsRepeatable || !text.ToString().Contains("@" + directive.Name, StringComparison.Ordinal) || Wrong())
                text.Append($" @{(Wrong() ? "nothing" : directive.Name)}{_values.Arguments(directive.Arguments, isCalm: false, isConstant: location == "VARIABLE_DEFINITION")}");
        }

        return text.ToString();
    }

    private string Introspection() => Pick(
    [
        "__schema { types { name fields { name args { name type { name ofType { name } } } } } }",
        "__type(name: \"Dog\") { name interfaces { name } ... on __Type { possibleTypes { name } } }",
        "__type(name: \"Dog\") { fields { type { fields { type { fields { name } } } } } }",
        "__schema { queryType { fields { type { interfaces { name } } } } directives { name locations } }",
        "__type { name }",
    ]);

    private NamedType Target(NamedType type) => Pick(
        [.. schema.Types.Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal) && (Chance(mischief) || Overlap(t, type))), type]);

    private bool Overlap(NamedType a, NamedType b) => schema.PossibleTypes(a).Intersect(schema.PossibleTypes(b)).Any();

    private string AnyFieldName() => Pick(schema.Types.OfType<CompositeType>().SelectMany(t => t.Fields).ToList()).Name;

    private string AnyTypeName() => Chance(0.2) ? "Nothing" : Pick(schema.Types).Name;

    private string Alias() => Pick(["a", "b", "name", "id", "volume"]);

    private static bool IsLeaf(TypeRef type) => type.Named is ScalarType or EnumType;

    private bool Wrong() => Chance(mischief);

    private bool Chance(double probability) => random.NextDouble() < probability;

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private sealed class GeneratedFragment(string name, NamedType type, Dictionary<string, string> variables)
    {
        public string Name { get; } = name;

        public NamedType Type { get; } = type;

        public Dictionary<string, string> Variables { get; } = variables;

        public HashSet<GeneratedFragment> Spreads { get; } = [];

        public string Text { get; set; } = "";

        public bool IsComplete { get; set; }

        public IEnumerable<GeneratedFragment> Reached() => Spreads.SelectMany(s => s.Reached()).Prepend(this);
    }
}
