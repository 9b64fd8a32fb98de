using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Validation;

/// <summary>
/// Walks over a document once, knowing the type at each place, and calls the rules that look at each node. The order of calls is the order
/// of errors in graphql-js: a node before what is inside it, rules in the order of its <c>specifiedRules</c>, and what is required only
/// behind what is given.
/// </summary>
internal sealed class DocumentWalk(ValidationContext context)
{
    private readonly OperationRules _operations = new(context);
    private readonly FragmentRules _fragments = new(context);
    private readonly FragmentCycleRule _cycles = new(context);
    private readonly FieldMergeRule _merge = new(context);
    private readonly ValueWalk _values = new(context);

    /// <summary>Walks over all operations and fragments.</summary>
    public void Run()
    {
        foreach (var scope in context.Scopes)
        {
            context.Errors.Order = ErrorList.OfDefinition(scope.Index);
            _values.Usages = scope.Usages;
            if (scope.Definition is OperationSyntax operation)
                Operation(operation);
            else if (scope.Definition is FragmentSyntax fragment)
                Fragment(scope, fragment);
            scope.IsWalked = true;
        }
    }

    private void Operation(OperationSyntax operation)
    {
        _operations.NameIsUnique(operation);
        _operations.AnonymousIsAlone(operation);
        _operations.RootTypeExists(operation);
        SubscriptionRule.Check(context, operation);
        VariableRules.AreUnique(context, operation);
        DirectiveRules.AreUnique(context, operation.Directives);
        LimitRules.SizeIsBounded(context, operation);
        for (var i = 0; i < operation.Variables.Count; i++)
            Variable(operation.Variables[i]);
        Directives(operation.Directives, LocationOf(operation.Kind), null);
        Selections(operation.SelectionSet, context.Schema.Root(operation.Kind), isInline: false);
    }

    private void Variable(VariableDefinitionSyntax variable)
    {
        var named = context.Type(TypeText.Named(variable.Type));
        VariableRules.IsInputType(context, variable, named);
        DirectiveRules.AreUnique(context, variable.Directives);
        FragmentRules.TypeExists(context, variable.Type);
        if (variable.DefaultValue is { } value)
            _values.Value(value, named is { IsInput: true } ? TypeText.Resolve(variable.Type, named) : null);
        Directives(variable.Directives, "VARIABLE_DEFINITION", null);
    }

    private void Fragment(DefinitionScope scope, FragmentSyntax fragment)
    {
        var type = context.Type(fragment.TypeCondition);
        _fragments.ConditionIsComposite(fragment.TypeCondition, type, fragment.Name);
        _fragments.NameIsUnique(fragment);
        _cycles.Check(scope);
        DirectiveRules.AreUnique(context, fragment.Directives);
        FragmentRules.TypeExists(context, fragment.TypeCondition);
        Directives(fragment.Directives, "FRAGMENT_DEFINITION", null);
        Selections(fragment.SelectionSet, SchemaFacts.Composite(type), isInline: false);
    }

    private void Selections(SelectionSetSyntax set, NamedType? parent, bool isInline)
    {
        context.EnsureStack(set);
        if (!isInline)
            _merge.Enter(set, parent);
        for (var i = 0; i < set.Selections.Count; i++)
        {
            switch (set.Selections[i])
            {
                case FieldSyntax field:
                    Field(field, parent);
                    break;
                case FragmentSpreadSyntax spread:
                    Spread(spread, parent);
                    break;
                case InlineFragmentSyntax inline:
                    Inline(inline, parent);
                    break;
            }
        }
    }

    private void Field(FieldSyntax field, NamedType? parent)
    {
        var definition = parent is null ? null : context.Schema.Field(parent, field.Name.Value);
        if (definition is not null)
            FieldRules.SelectionFits(context, field, definition.Type);
        else if (parent is not null)
            FieldRules.Unknown(context, field, parent);
        DirectiveRules.AreUnique(context, field.Directives);
        ArgumentRules.AreUnique(context, field.Arguments);
        if (field.Name.Value is "__schema" or "__type")
            LimitRules.IntrospectionIsBounded(context, field);

        for (var i = 0; i < field.Arguments.Count; i++)
        {
            var argument = field.Arguments[i];
            var expected = ArgumentRules.Find(definition?.Arguments, argument.Name.Value);
            if (expected is null && definition is not null)
                ArgumentRules.Unknown(context, argument, definition, parent!);
            _values.Value(argument.Value, expected);
        }

        Directives(field.Directives, "FIELD", definition);
        if (field.SelectionSet is { } below)
            Selections(below, SchemaFacts.Composite(definition?.Type.Named), isInline: false);
        if (definition is not null)
            ArgumentRules.AreProvided(context, field, definition);
    }

    private void Spread(FragmentSpreadSyntax spread, NamedType? parent)
    {
        if (_fragments.Target(spread)?.Definition is FragmentSyntax fragment)
        {
            var type = SchemaFacts.Composite(context.Type(fragment.TypeCondition));
            _fragments.SpreadIsPossible(spread, type, parent, spread.Name);
        }

        DirectiveRules.AreUnique(context, spread.Directives);
        Directives(spread.Directives, "FRAGMENT_SPREAD", null);
    }

    private void Inline(InlineFragmentSyntax inline, NamedType? parent)
    {
        var type = parent;
        if (inline.TypeCondition is { } condition)
        {
            var named = context.Type(condition);
            type = SchemaFacts.Composite(named);
            _fragments.ConditionIsComposite(condition, named, null);
            _fragments.SpreadIsPossible(inline, type, parent, null);
        }

        DirectiveRules.AreUnique(context, inline.Directives);
        if (inline.TypeCondition is not null)
            FragmentRules.TypeExists(context, inline.TypeCondition);
        Directives(inline.Directives, "INLINE_FRAGMENT", null);
        Selections(inline.SelectionSet, type, isInline: true);
    }

    private void Directives(IReadOnlyList<DirectiveSyntax> directives, string location, FieldDefinition? field)
    {
        for (var i = 0; i < directives.Count; i++)
        {
            var syntax = directives[i];
            var directive = DirectiveRules.IsKnownAndInPlace(context, syntax, location);
            if (directive is not null)
                ArgumentRules.AreKnown(context, syntax, directive);
            ArgumentRules.AreUnique(context, syntax.Arguments);

            // As in graphql-js, the arguments of an unknown directive are read as those of the field that it stands on.
            var expected = directive is null ? field?.Arguments : directive.Arguments;
            for (var a = 0; a < syntax.Arguments.Count; a++)
                _values.Value(syntax.Arguments[a].Value, ArgumentRules.Find(expected, syntax.Arguments[a].Name.Value));
            if (directive is not null)
                ArgumentRules.AreProvided(context, syntax, directive);
        }
    }

    private static string LocationOf(OperationKind kind) => kind switch
    {
        OperationKind.Mutation => "MUTATION",
        OperationKind.Subscription => "SUBSCRIPTION",
        _ => "QUERY",
    };
}
