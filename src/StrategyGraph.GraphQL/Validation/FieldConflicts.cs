using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>
/// Finds the conflicting fields of a selection set (specification 5.3.2) by comparing pairs, in the order of graphql-js, so that errors
/// stand where its users expect them. A pair of fragments, and a pair of a selection set and a fragment, is compared once in a document.
/// </summary>
internal sealed class FieldConflicts(ValidationContext context, MergeBudget budget)
{
    private const int MostFields = 20;
    private const int CostOfSets = 8;
    private readonly int _mostConflicts = Math.Min(context.Limits.MaxErrors ?? 1000, 1000) + 1;
    private readonly FieldComparison _comparison = new(new LiteralEquality(context, budget));
    private readonly Dictionary<SelectionSetSyntax, FieldSet> _sets = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(FieldSet, string), bool> _comparedWithFragment = [];
    private readonly Dictionary<(string, string), bool> _comparedFragments = [];

    /// <summary>The conflicts within a selection set, nested ones reported at the fields of this set that lead to them.</summary>
    /// <exception cref="MergeBudgetSpent">It takes too long to say.</exception>
    public List<FieldConflict> Within(SelectionSetSyntax set, NamedType? parent)
    {
        var found = new List<FieldConflict>();
        var fields = FieldsOf(set, parent);
        foreach (var (name, group) in fields.Groups)
        {
            for (var i = 0; i < group.Count && !IsFull(found); i++)
            {
                for (var j = i + 1; j < group.Count && !IsFull(found); j++)
                    Compare(found, name, group[i], group[j], exclusive: false);
            }
        }

        for (var i = 0; i < fields.Fragments.Count; i++)
        {
            CompareWithFragment(found, fields, fields.Fragments[i], exclusive: false);
            for (var j = i + 1; j < fields.Fragments.Count; j++)
                CompareFragments(found, fields.Fragments[i], fields.Fragments[j], exclusive: false);
        }

        return found;
    }

    private void CompareWithFragment(List<FieldConflict> found, FieldSet fields, string name, bool exclusive)
    {
        budget.Spend(1);
        if (fields.Groups.Count == 0 || context.Fragment(name) is not { } fragment)
            return;

        // What was compared as overlapping need not be compared again as exclusive.
        if (_comparedWithFragment.TryGetValue((fields, name), out var was) && (!was || exclusive))
            return;
        _comparedWithFragment[(fields, name)] = exclusive;
        var others = FieldsOf(fragment);
        if (ReferenceEquals(fields, others))
            return;
        CompareSets(found, fields, others, exclusive);
        context.EnsureStack(fragment.SelectionSet);
        foreach (var next in others.Fragments)
            CompareWithFragment(found, fields, next, exclusive);
    }

    private void CompareFragments(List<FieldConflict> found, string a, string b, bool exclusive)
    {
        budget.Spend(2);
        if (a == b)
            return;
        var pair = string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
        if (_comparedFragments.TryGetValue(pair, out var was) && (!was || exclusive))
            return;
        _comparedFragments[pair] = exclusive;
        if (context.Fragment(a) is not { } left || context.Fragment(b) is not { } right)
            return;
        var fields = FieldsOf(left);
        var others = FieldsOf(right);
        CompareSets(found, fields, others, exclusive);
        context.EnsureStack(left.SelectionSet);
        foreach (var next in others.Fragments)
            CompareFragments(found, a, next, exclusive);
        foreach (var next in fields.Fragments)
            CompareFragments(found, next, b, exclusive);
    }

    private void CompareSets(List<FieldConflict> found, FieldSet fields, FieldSet others, bool exclusive)
    {
        if (others.Groups.Count == 0)
            return;
        budget.Spend(fields.Groups.Count);
        foreach (var (name, group) in fields.Groups)
        {
            if (others.Group(name) is not { } other)
                continue;
            for (var i = 0; i < group.Count && !IsFull(found); i++)
            {
                for (var j = 0; j < other.Count && !IsFull(found); j++)
                    Compare(found, name, group[i], other[j], exclusive);
            }
        }
    }

    private void Compare(List<FieldConflict> found, string name, in TypedField a, in TypedField b, bool exclusive)
    {
        budget.Spend(2);
        exclusive |= FieldComparison.ExcludeEachOther(a.Parent, b.Parent);
        var reason = exclusive ? null : _comparison.Identity(a, b);
        reason ??= FieldComparison.Shape(a, b);
        if (reason is not null)
            found.Add(new FieldConflict(name, reason, [a.Syntax], [b.Syntax]));
        else if (a.Syntax.SelectionSet is not null && b.Syntax.SelectionSet is not null)
            CompareBelow(found, name, a, b, exclusive);
    }

    private void CompareBelow(List<FieldConflict> found, string name, in TypedField a, in TypedField b, bool exclusive)
    {
        context.EnsureStack(a.Syntax);
        budget.Spend(CostOfSets);
        var below = new List<FieldConflict>();
        var fields = FieldsOf(a.Syntax.SelectionSet!, SchemaFacts.Composite(a.Type?.Named));
        var others = FieldsOf(b.Syntax.SelectionSet!, SchemaFacts.Composite(b.Type?.Named));
        CompareSets(below, fields, others, exclusive);
        foreach (var fragment in others.Fragments)
            CompareWithFragment(below, fields, fragment, exclusive);
        foreach (var fragment in fields.Fragments)
            CompareWithFragment(below, others, fragment, exclusive);
        foreach (var left in fields.Fragments)
        {
            foreach (var right in others.Fragments)
                CompareFragments(below, left, right, exclusive);
        }

        if (below.Count == 0)
            return;
        var reason = string.Join(" and ", below.Take(MostFields).Select(c => $"subfields \"{c.ResponseName}\" conflict because {c.Reason}"));
        found.Add(new FieldConflict(
            name,
            reason.Length > 1000 ? reason[..1000] + "..." : reason,
            [a.Syntax, .. below.SelectMany(c => c.Left).Take(MostFields)],
            [b.Syntax, .. below.SelectMany(c => c.Right).Take(MostFields)]));
    }

    // More than are listed need not be known.
    private bool IsFull(List<FieldConflict> found) => found.Count >= _mostConflicts;

    private FieldSet FieldsOf(DefinitionScope fragment) =>
        FieldsOf(fragment.SelectionSet, SchemaFacts.Composite(context.Type(((FragmentSyntax)fragment.Definition).TypeCondition)));

    private FieldSet FieldsOf(SelectionSetSyntax set, NamedType? parent)
    {
        if (!_sets.TryGetValue(set, out var fields))
        {
            _sets[set] = fields = new FieldSet();
            Collect(set, parent, fields);
        }

        return fields;
    }

    private void Collect(SelectionSetSyntax set, NamedType? parent, FieldSet fields)
    {
        context.EnsureStack(set);
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldSyntax field:
                    fields.Add(new TypedField(field, parent, (parent as CompositeType)?.Field(field.Name.Value)));
                    break;
                case FragmentSpreadSyntax spread:
                    fields.AddFragment(spread.Name.Value);
                    break;
                case InlineFragmentSyntax inline:
                    var type = inline.TypeCondition is { } condition ? SchemaFacts.Composite(context.Type(condition)) : parent;
                    Collect(inline.SelectionSet, type, fields);
                    break;
            }
        }
    }

    /// <summary>The fields of a selection set by response name, in order, and the fragments it spreads.</summary>
    private sealed class FieldSet
    {
        private readonly Dictionary<string, List<TypedField>> _byName = new(StringComparer.Ordinal);
        private readonly HashSet<string> _fragmentNames = new(StringComparer.Ordinal);

        public List<(string Name, List<TypedField> Fields)> Groups { get; } = [];

        public List<string> Fragments { get; } = [];

        public List<TypedField>? Group(string name) => _byName.GetValueOrDefault(name);

        public void Add(TypedField field)
        {
            var name = field.Syntax.ResponseName;
            if (!_byName.TryGetValue(name, out var group))
            {
                _byName[name] = group = [];
                Groups.Add((name, group));
            }

            group.Add(field);
        }

        public void AddFragment(string name)
        {
            if (_fragmentNames.Add(name))
                Fragments.Add(name);
        }
    }
}
