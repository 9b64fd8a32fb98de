using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>The limits of <see cref="ValidationLimits"/>; each error names the limit, its value and the value found.</summary>
internal static class LimitRules
{
    private const long Uncounted = int.MaxValue;

    /// <summary>
    /// <see cref="ValidationLimits.MaxDepth"/>, <see cref="ValidationLimits.MaxFields"/> and <see cref="ValidationLimits.MaxAliases"/>, for an
    /// operation.
    /// </summary>
    public static void SizeIsBounded(ValidationContext context, OperationSyntax operation)
    {
        var limits = context.Limits;
        if (limits is { MaxDepth: null, MaxFields: null, MaxAliases: null })
            return;
        var size = SizeOf(context, operation.SelectionSet);
        if (size.Depth > limits.MaxDepth)
            Exceeded(context, operation, "nests", size.Depth, "levels of fields", nameof(ValidationLimits.MaxDepth), limits.MaxDepth.Value);
        if (size.Fields > limits.MaxFields)
            Exceeded(context, operation, "selects", size.Fields, "fields", nameof(ValidationLimits.MaxFields), limits.MaxFields.Value);
        if (size.Aliases > limits.MaxAliases)
            Exceeded(context, operation, "selects", size.Aliases, "aliased fields", nameof(ValidationLimits.MaxAliases), limits.MaxAliases.Value);
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

    private static void Exceeded(
        ValidationContext context, OperationSyntax operation, string verb, long found, string what, string limit, int value)
    {
        var subject = operation.Name is { } name ? $"Operation \"{name.Value}\"" : "The operation";
        var number = found >= Uncounted ? "countless" : found.ToString(System.Globalization.CultureInfo.InvariantCulture);
        context.Errors.Add($"{subject} {verb} {number} {what}; {limit} is {value}. Ask for less at once.", operation);
    }

    private static SelectionSize SizeOf(ValidationContext context, SelectionSetSyntax set)
    {
        context.EnsureStack(set);
        var (depth, fields, aliases) = default(SelectionSize);
        for (var i = 0; i < set.Selections.Count; i++)
        {
            var part = set.Selections[i] switch
            {
                FieldSyntax field => SizeOf(context, field),
                InlineFragmentSyntax inline => SizeOf(context, inline.SelectionSet),
                FragmentSpreadSyntax spread => SizeOf(context, context.Fragment(spread.Name.Value)),
                _ => default,
            };
            depth = Math.Max(depth, part.Depth);
            fields = Math.Min(fields + part.Fields, Uncounted);
            aliases = Math.Min(aliases + part.Aliases, Uncounted);
        }

        return new SelectionSize(depth, fields, aliases);
    }

    private static SelectionSize SizeOf(ValidationContext context, FieldSyntax field)
    {
        var below = field.SelectionSet is null ? default : SizeOf(context, field.SelectionSet);
        var depth = field.Name.Value is "__schema" or "__type" ? 0 : below.Depth;
        return new SelectionSize(depth + 1, below.Fields + 1, below.Aliases + (field.Alias is null ? 0 : 1));
    }

    private static SelectionSize SizeOf(ValidationContext context, DefinitionScope? fragment)
    {
        if (fragment is null)
            return default;
        if (fragment.Size is not { } size)
        {
            fragment.Size = default(SelectionSize);
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
