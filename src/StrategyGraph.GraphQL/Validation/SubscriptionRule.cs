using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>
/// Specification 5.2.4.1 Single Root Field: a subscription selects one field of the root, which is no meta-field and on which neither
/// <c>@skip</c> nor <c>@include</c> stands.
/// </summary>
internal sealed class SubscriptionRule(ValidationContext context, OperationSyntax operation, ObjectType root)
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<FieldSyntax>> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<DirectiveSyntax> _conditions = [];
    private bool _hasUnknown;

    private string Subject => operation.Name is { } name ? $"Subscription \"{name.Value}\"" : "Anonymous Subscription";

    /// <summary>Checks a subscription.</summary>
    public static void Check(ValidationContext context, OperationSyntax operation)
    {
        if (operation.Kind == OperationKind.Subscription && context.Schema.Subscription is { } root)
            new SubscriptionRule(context, operation, root).Check();
    }

    private void Check()
    {
        Collect(operation.SelectionSet);
        if (_names.Count > 1)
        {
            var extra = _names.Skip(1).SelectMany(name => _fields[name]).ToList();
            context.Errors.Add($"{Subject} must select only one top level field, but selects {_names.Count}.", extra);
        }

        foreach (var name in _names)
        {
            if (_fields[name][0].Name.Value.StartsWith("__", StringComparison.Ordinal))
                context.Errors.Add($"{Subject} must not select an introspection top level field.", _fields[name]);
        }

        foreach (var condition in _conditions)
        {
            context.Errors.Add(
                $"{Subject} must not use \"@{condition.Name.Value}\" at its top level: which field it follows must be clear before any variable is.",
                condition);
        }

        if (_names.Count == 0 && !_hasUnknown)
            context.Errors.Add($"{Subject} must select one top level field, but selects none of type \"{root}\".", operation.SelectionSet);
    }

    private void Collect(SelectionSetSyntax set)
    {
        context.EnsureStack(set);
        context.SpendFragmentWork(set.Selections.Count, operation);
        for (var i = 0; i < set.Selections.Count; i++)
        {
            var selection = set.Selections[i];
            if (IsLeftOut(selection))
                continue;
            switch (selection)
            {
                case FieldSyntax field:
                    Add(field);
                    break;
                case InlineFragmentSyntax inline when Applies(inline.TypeCondition):
                    Collect(inline.SelectionSet);
                    break;
                case FragmentSpreadSyntax spread:
                    // What is unknown or leads back into itself is another rule's business.
                    if (!_visited.Add(spread.Name.Value))
                        _hasUnknown = true;
                    else if (context.Fragment(spread.Name.Value)?.Definition is not FragmentSyntax fragment)
                        _hasUnknown = true;
                    else if (Applies(fragment.TypeCondition))
                        Collect(fragment.SelectionSet);
                    break;
            }
        }
    }

    private void Add(FieldSyntax field)
    {
        if (!_fields.TryGetValue(field.ResponseName, out var same))
        {
            _fields[field.ResponseName] = same = [];
            _names.Add(field.ResponseName);
        }

        same.Add(field);
    }

    /// <summary>Notes <c>@skip</c> and <c>@include</c>; true where one of them leaves the selection out whatever the variables are.</summary>
    private bool IsLeftOut(SelectionSyntax selection)
    {
        var isLeftOut = false;
        for (var i = 0; i < selection.Directives.Count; i++)
        {
            var directive = selection.Directives[i];
            if (directive.Name.Value is not ("skip" or "include"))
                continue;
            _conditions.Add(directive);
            if (directive.Arguments is [.., { Name.Value: "if", Value: BooleanValueSyntax given }])
                isLeftOut |= given.Value == (directive.Name.Value == "skip");
        }

        _hasUnknown |= isLeftOut;
        return isLeftOut;
    }

    private bool Applies(NamedTypeSyntax? condition)
    {
        if (condition is null)
            return true;
        var type = SchemaFacts.Composite(context.Type(condition));
        if (type is not null && context.Facts.Overlap(type, root))
            return true;
        _hasUnknown = true;
        return false;
    }
}
