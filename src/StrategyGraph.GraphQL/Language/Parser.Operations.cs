namespace StrategyGraph.GraphQL.Language;

/// <summary>Operations, selection sets and fragments (specification 2.3 to 2.8 and 2.10).</summary>
public sealed partial class Parser
{
    private const string NoEmptySelection = " A selection set holds at least one field.";

    private OperationSyntax ParseShorthandQuery()
    {
        var selections = ParseSelectionSet();
        return new OperationSyntax(OperationKind.Query, null, null, [], [], selections, true, selections.Start, selections.End);
    }

    private OperationSyntax ParseOperation(OperationKind kind, StringValueSyntax? description, int start)
    {
        _lexer.Advance();
        var name = Peek(TokenKind.Name) ? ParseName() : null;
        var variables = ParseVariableDefinitions();
        var directives = ParseDirectives(isConstant: false);
        var selections = ParseSelectionSet();
        return new OperationSyntax(kind, description, name, variables, directives, selections, false, start, selections.End);
    }

    private VariableDefinitionSyntax[] ParseVariableDefinitions()
    {
        if (!Skip(TokenKind.ParenthesisOpen))
            return [];
        var mark = _pendingCount;
        do
        {
            var start = _lexer.Start;
            var description = ParseDescription();
            var variable = ParseVariable();
            Expect(TokenKind.Colon);
            var type = ParseTypeReference();
            var defaultValue = Skip(TokenKind.EqualsSign) ? ParseValue(isConstant: true) : null;
            var directives = ParseDirectives(isConstant: true);
            Push(new VariableDefinitionSyntax(description, variable, type, defaultValue, directives, start, _lexer.PreviousEnd));
        }
        while (!Skip(TokenKind.ParenthesisClose));
        return PopFrom<VariableDefinitionSyntax>(mark);
    }

    private SelectionSetSyntax ParseSelectionSet()
    {
        var start = _lexer.Start;
        var mark = _pendingCount;
        Enter();
        Expect(TokenKind.BraceOpen);
        do
            Push(Peek(TokenKind.Spread) ? ParseFragment() : ParseField(isFirst: _pendingCount == mark));
        while (!Skip(TokenKind.BraceClose));
        Leave();
        return new SelectionSetSyntax(PopFrom<SelectionSyntax>(mark), start, _lexer.PreviousEnd);
    }

    private FieldSyntax ParseField(bool isFirst)
    {
        var start = _lexer.Start;
        var name = ParseName(isFirst ? NoEmptySelection : "");
        NameSyntax? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        var arguments = ParseArguments(isConstant: false);
        var directives = ParseDirectives(isConstant: false);
        var selections = Peek(TokenKind.BraceOpen) ? ParseSelectionSet() : null;
        return new FieldSyntax(alias, name, arguments, directives, selections, start, _lexer.PreviousEnd);
    }

    // A spread or an inline fragment: both begin with three dots.
    private SelectionSyntax ParseFragment()
    {
        var start = _lexer.Start;
        _lexer.Advance();
        var hasCondition = SkipKeyword("on");
        if (!hasCondition && Peek(TokenKind.Name))
        {
            var name = ParseName();
            return new FragmentSpreadSyntax(name, ParseDirectives(isConstant: false), start, _lexer.PreviousEnd);
        }

        var condition = hasCondition ? ParseNamedType() : null;
        var directives = ParseDirectives(isConstant: false);
        var selections = ParseSelectionSet();
        return new InlineFragmentSyntax(condition, directives, selections, start, selections.End);
    }

    private FragmentSyntax ParseFragmentDefinition(StringValueSyntax? description, int start)
    {
        _lexer.Advance();
        if (PeekKeyword("on"))
            throw Unexpected(" A fragment cannot be named \"on\".");
        var name = ParseName();
        ExpectKeyword("on");
        var condition = ParseNamedType();
        var directives = ParseDirectives(isConstant: false);
        var selections = ParseSelectionSet();
        return new FragmentSyntax(description, name, condition, directives, selections, start, selections.End);
    }
}
