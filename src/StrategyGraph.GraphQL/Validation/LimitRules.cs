using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>The limits of <see cref="ValidationLimits"/>; each error names the limit, its value and the value found.</summary>
internal static class LimitRules
{
    /// <summary><see cref="ValidationLimits.MaxDepth"/> and <see cref="ValidationLimits.MaxAliases"/>, for an operation.</summary>
    public static void SizeIsBounded(ValidationContext context, OperationSyntax operation)
    {
        if (context.Limits.MaxDepth is null && context.Limits.MaxAliases is null)
            return;
        var (depth, aliases) = SizeOf(context, operation.SelectionSet);
        var subject = operation.Name is { } name ? $"Operation \"{name.Value}\"" : "The operation";
        if (depth > context.Limits.MaxDepth)
        {
            context.Errors.Add(
                $"{subject} nests {depth} levels of fields; {nameof(ValidationLimits.MaxDepth)} is {context.Limits.MaxDepth}. Ask for less at once.",
                operation);
        }

        if (aliases > context.Limits.MaxAliases)
        {
            context.Errors.Add(
                $"{subject} selects {aliases} aliased fields; {nameof(ValidationLimits.MaxAliases)} is {context.Limits.MaxAliases}. Ask for less at once.",
                operation);
        }
    }

    /// <summary><see cref="ValidationLimits.MaxIntrospectionDepth"/>, for a field <c>__schema</c> or <c>__type</c>.</summary>
    public static void IntrospectionIsBounded(ValidationContext context, FieldSyntax field)
    {
        if (context.Limits.MaxIntrospectionDepth is not { } limit || field.SelectionSet is null)
            return;
        var found = ListsBelow(context, field.SelectionSet, 0, limit, []);
        if (found > limit)
        {
            context.Errors.Add(
                $"Introspection nests {found} lists of fields, interfaces, possibleTypes or inputFields below \"{field.Name.Value}\"; {nameof(ValidationLimits.MaxIntrospectionDepth)} is {limit}.",
                field);
        }
    }

    /// <summary>Ends validation: <see cref="ValidationLimits.MaxMergeWork"/> is spent.</summary>
    public static void TooMuchMergeWork(ValidationContext context, SyntaxNode where) =>
        context.Errors.Abort(
            $"Comparing the fields of this document takes more than {context.Limits.MaxMergeWork} steps ({nameof(ValidationLimits.MaxMergeWork)}). Select fewer fields with one response name.",
            where);

    /// <summary>Ends validation: <see cref="ValidationLimits.MaxFragmentWork"/> is spent.</summary>
    public static void TooMuchFragmentWork(ValidationContext context, SyntaxNode where) =>
        context.Errors.Abort(
            $"Following the fragments of this document takes more than {context.Limits.MaxFragmentWork} steps ({nameof(ValidationLimits.MaxFragmentWork)}). Use fewer operations or fragments.",
            where);

    /// <summary>Ends validation: the document nests more deeply than can be followed.</summary>
    public static void TooDeepForTheStack(ValidationContext context, SyntaxNode where) =>
        context.Errors.Abort("The document nests too deeply here to be validated. Nest selections, values or fragments less.", where);

    private static (int Depth, long Aliases) SizeOf(ValidationContext context, SelectionSetSyntax set)
    {
        context.EnsureStack(set);
        var depth = 0;
        var aliases = 0L;
        for (var i = 0; i < set.Selections.Count; i++)
        {
            var (below, more) = set.Selections[i] switch
            {
                FieldSyntax field => SizeOf(context, field),
                InlineFragmentSyntax inline => SizeOf(context, inline.SelectionSet),
                FragmentSpreadSyntax spread => SizeOf(context, context.Fragment(spread.Name.Value)),
                _ => default,
            };
            depth = Math.Max(depth, below);
            aliases = Math.Min(aliases + more, int.MaxValue);
        }

        return (depth, aliases);
    }

    private static (int Depth, long Aliases) SizeOf(ValidationContext context, FieldSyntax field)
    {
        var alias = field.Alias is null ? 0 : 1;
        if (field.SelectionSet is null)
            return (1, alias);
        var (depth, aliases) = SizeOf(context, field.SelectionSet);
        return (field.Name.Value is "__schema" or "__type" ? 1 : depth + 1, aliases + alias);
    }

    private static (int Depth, long Aliases) SizeOf(ValidationContext context, DefinitionScope? fragment)
    {
        if (fragment is null)
            return default;
        if (fragment.Size is not { } size)
        {
            fragment.Size = (0, 0);
            fragment.Size = size = SizeOf(context, fragment.SelectionSet);
        }

        return size;
    }

    /// <summary>
    /// The most lists on a way down from a selection set, or the first number above the limit. A fragment is entered again only from deeper
    /// down than before; <paramref name="entered"/> has the depths of this search, so that cycles end.
    /// </summary>
    private static int ListsBelow(
        ValidationContext context, SelectionSetSyntax set, int depth, int limit, Dictionary<DefinitionScope, int> entered)
    {
        context.EnsureStack(set);
        context.SpendFragmentWork(1, set);
        var most = depth;
        for (var i = 0; i < set.Selections.Count && most <= limit; i++)
        {
            switch (set.Selections[i])
            {
                case FieldSyntax field:
                    var at = field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields" ? depth + 1 : depth;
                    most = Math.Max(most, at);
                    if (at <= limit && field.SelectionSet is not null)
                        most = Math.Max(most, ListsBelow(context, field.SelectionSet, at, limit, entered));
                    break;
                case InlineFragmentSyntax inline:
                    most = Math.Max(most, ListsBelow(context, inline.SelectionSet, depth, limit, entered));
                    break;
                case FragmentSpreadSyntax spread when context.Fragment(spread.Name.Value) is { } fragment:
                    if (fragment.IntrospectionPassed >= depth || (entered.TryGetValue(fragment, out var before) && before >= depth))
                        break;
                    entered[fragment] = depth;
                    most = Math.Max(most, ListsBelow(context, fragment.SelectionSet, depth, limit, entered));
                    if (most <= limit)
                        fragment.IntrospectionPassed = Math.Max(fragment.IntrospectionPassed, depth);
                    break;
            }
        }

        return most;
    }
}
