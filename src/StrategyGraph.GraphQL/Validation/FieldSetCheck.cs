using System.Runtime.InteropServices;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>
/// Decides whether any two fields of a document conflict (specification 5.3.2), without comparing them in pairs: the fields of a response
/// name are compared with one of them, as sameness is transitive, and what they select is merged into one set and checked as such. Each set
/// of selection sets is checked once, however often fragments lead to it. (The idea is Simon Adameit's, known from Sangria.)
/// </summary>
/// <remarks>Selection sets are told apart by where they start in the source.</remarks>
internal sealed class FieldSetCheck
{
    private const int Short = 16;
    private readonly ValidationContext _context;
    private readonly MergeBudget _budget;
    private readonly FieldComparison _comparison;
    private readonly List<Entry> _entries = [];
    private readonly List<(SelectionSetSyntax Set, NamedType? Parent)> _sets = [];
    private readonly HashSet<long> _checkedSets = [];
    private readonly HashSet<string> _checkedUnions = new(StringComparer.Ordinal);
    private readonly Dictionary<DefinitionScope, int> _flattened = new(ReferenceEqualityComparer.Instance);
    private FieldConflict? _conflict;
    private int _flattening;

    /// <summary>Makes a check of one document.</summary>
    public FieldSetCheck(ValidationContext context, MergeBudget budget)
    {
        _context = context;
        _budget = budget;
        _comparison = new FieldComparison(new LiteralEquality(context, budget));
    }

    /// <summary>One conflict of the document, or null where all fields can be merged.</summary>
    /// <exception cref="MergeBudgetSpent">It takes too long to say.</exception>
    public FieldConflict? Find()
    {
        foreach (var scope in _context.Scopes)
        {
            if (scope.Definition is OperationSyntax operation)
                CheckRoot(operation.SelectionSet, _context.Schema.Root(operation.Kind));
        }

        foreach (var scope in _context.Scopes)
        {
            if (scope.Definition is FragmentSyntax fragment && !_flattened.ContainsKey(scope))
                CheckRoot(fragment.SelectionSet, SchemaFacts.Composite(_context.Type(fragment.TypeCondition)));
        }

        return _conflict;
    }

    private void CheckRoot(SelectionSetSyntax set, NamedType? parent)
    {
        _sets.Add((set, parent));
        Check(_sets.Count - 1, isShapeOnly: false);
        _sets.Clear();
    }

    /// <summary>Checks the union of the selection sets from an index on. <paramref name="isShapeOnly"/>: no object has two of its fields.</summary>
    private void Check(int firstSet, bool isShapeOnly)
    {
        if (_conflict is not null || _sets.Count == firstSet || !IsNew(firstSet, isShapeOnly))
            return;
        var top = _sets[firstSet].Set;
        _context.EnsureStack(top);
        var first = _entries.Count;
        _flattening++;
        for (int i = firstSet, end = _sets.Count; i < end; i++)
            Flatten(_sets[i].Set, _sets[i].Parent);

        Group(first);
        var last = _entries.Count;
        for (var i = first; i < last && _conflict is null; i++)
        {
            if (_entries[i].IsHead)
                CheckGroup(i, isShapeOnly);
        }

        _entries.RemoveRange(first, last - first);
    }

    private bool IsNew(int firstSet, bool isShapeOnly)
    {
        var count = _sets.Count - firstSet;
        if (count == 1)
        {
            // Where the set was checked in full, its shape was too.
            var key = (long)_sets[firstSet].Set.Start << 1;
            return !_checkedSets.Contains(key) && _checkedSets.Add(isShapeOnly ? key | 1 : key);
        }

        Span<int> starts = count <= 64 ? stackalloc int[count] : new int[count];
        for (var i = 0; i < count; i++)
            starts[i] = _sets[firstSet + i].Set.Start;
        starts.Sort();
        _budget.Spend(count);
        var name = new string(MemoryMarshal.Cast<int, char>(starts));
        return !_checkedUnions.Contains(name) && _checkedUnions.Add(isShapeOnly ? name + "s" : name);
    }

    private void Flatten(SelectionSetSyntax set, NamedType? parent)
    {
        _context.EnsureStack(set);
        _budget.Spend(set.Selections.Count);
        for (var i = 0; i < set.Selections.Count; i++)
        {
            switch (set.Selections[i])
            {
                case FieldSyntax field:
                    // As in graphql-js, meta-fields have no definition here, so they conflict by name and arguments only.
                    _entries.Add(new Entry(new TypedField(field, parent, (parent as CompositeType)?.Field(field.Name.Value))));
                    break;
                case InlineFragmentSyntax inline:
                    var type = inline.TypeCondition is { } condition ? SchemaFacts.Composite(_context.Type(condition)) : parent;
                    Flatten(inline.SelectionSet, type);
                    break;
                case FragmentSpreadSyntax spread when _context.Fragment(spread.Name.Value) is { } fragment:
                    ref var flattened = ref CollectionsMarshal.GetValueRefOrAddDefault(_flattened, fragment, out _);
                    if (flattened == _flattening)
                        break;
                    flattened = _flattening;
                    var on = ((FragmentSyntax)fragment.Definition).TypeCondition;
                    Flatten(fragment.SelectionSet, SchemaFacts.Composite(_context.Type(on)));
                    break;
            }
        }
    }

    /// <summary>Chains the entries of each response name behind the first.</summary>
    private void Group(int first)
    {
        var entries = CollectionsMarshal.AsSpan(_entries)[first..];
        if (entries.Length <= Short)
        {
            for (var i = 0; i < entries.Length; i++)
            {
                var head = 0;
                while (head < i && !(entries[head].IsHead && entries[head].Name == entries[i].Name))
                    head++;
                Chain(entries, head, i, first);
            }

            return;
        }

        var heads = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
        {
            heads.TryAdd(entries[i].Name, i);
            Chain(entries, heads[entries[i].Name], i, first);
        }
    }

    private static void Chain(Span<Entry> entries, int head, int i, int first)
    {
        entries[i].IsHead = head == i;
        entries[i].Next = -1;
        if (head != i)
            entries[entries[head].Last - first].Next = i + first;
        entries[head].Last = i + first;
    }

    private void CheckGroup(int head, bool isShapeOnly)
    {
        if (_entries[head].Next < 0)
        {
            CheckBelow(head, null, isShapeOnly);
            return;
        }

        var types = isShapeOnly ? null : ObjectParents(head);
        if (!HaveOneShape(head) || (!isShapeOnly && !AreIdentical(head, types!)))
            return;
        if (types is not { Count: > 1 })
        {
            CheckBelow(head, null, isShapeOnly);
            return;
        }

        foreach (var type in types)
            CheckBelow(head, type, isShapeOnly: false);
        CheckBelow(head, null, isShapeOnly: true);
    }

    /// <summary>Checks what the fields of a group select: all of them, or those that an object of a type has.</summary>
    private void CheckBelow(int head, ObjectType? only, bool isShapeOnly)
    {
        var firstSet = _sets.Count;
        for (var i = head; i >= 0; i = _entries[i].Next)
        {
            var field = _entries[i].Field;
            if (field.Syntax.SelectionSet is { } below && (only is null || !FieldComparison.ExcludeEachOther(field.Parent, only)))
                _sets.Add((below, SchemaFacts.Composite(field.Type?.Named)));
        }

        Check(firstSet, isShapeOnly);
        _sets.RemoveRange(firstSet, _sets.Count - firstSet);
    }

    private List<ObjectType> ObjectParents(int head)
    {
        var types = new List<ObjectType>();
        for (var i = head; i >= 0; i = _entries[i].Next)
        {
            if (_entries[i].Field.Parent is not ObjectType type)
                continue;
            _budget.Spend(types.Count);
            if (!types.Contains(type))
                types.Add(type);
        }

        return types;
    }

    private bool HaveOneShape(int head)
    {
        var known = head;
        for (var i = _entries[head].Next; i >= 0; i = _entries[i].Next)
        {
            if (_entries[known].Field.Type is null)
                known = i;
            else if (FieldComparison.Shape(_entries[known].Field, _entries[i].Field) is { } reason)
                return Fail(known, i, reason);
        }

        return true;
    }

    /// <summary>Fields that one object may have are the same field; those of an abstract type tie all others together.</summary>
    private bool AreIdentical(int head, List<ObjectType> types)
    {
        if (types.Count <= 1)
            return AreIdentical(head, head, null);
        for (var i = head; i >= 0; i = _entries[i].Next)
        {
            if (_entries[i].Field.Parent is not ObjectType)
                return AreIdentical(head, i, null);
        }

        foreach (var type in types)
        {
            var first = head;
            while (!ReferenceEquals(_entries[first].Field.Parent, type))
                first = _entries[first].Next;
            if (!AreIdentical(first, first, type))
                return false;
        }

        return true;
    }

    private bool AreIdentical(int from, int like, ObjectType? only)
    {
        for (var i = from; i >= 0; i = _entries[i].Next)
        {
            _budget.Spend(1);
            if (i != like
                && (only is null || ReferenceEquals(_entries[i].Field.Parent, only))
                && _comparison.Identity(_entries[like].Field, _entries[i].Field) is { } reason)
            {
                return Fail(Math.Min(i, like), Math.Max(i, like), reason);
            }
        }

        return true;
    }

    private bool Fail(int a, int b, string reason)
    {
        _conflict = new FieldConflict(_entries[a].Name, reason, [_entries[a].Field.Syntax], [_entries[b].Field.Syntax]);
        return false;
    }

    private struct Entry(TypedField field)
    {
        public readonly TypedField Field = field;
        public readonly string Name = field.Syntax.ResponseName;
        public bool IsHead;
        public int Next;
        public int Last;
    }
}
