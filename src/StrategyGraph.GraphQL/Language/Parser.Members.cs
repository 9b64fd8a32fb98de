namespace StrategyGraph.GraphQL.Language;

/// <summary>What type definitions hold: interfaces, members, fields, arguments, enum values (specification 3.6 to 3.10).</summary>
public sealed partial class Parser
{
    private const string NoEmptyBraces = " Leave the braces out where there is nothing to put between them.";

    private NamedTypeSyntax[] ParseImplements() => SkipKeyword("implements") ? ParseTypeNames(TokenKind.Ampersand) : [];

    private NamedTypeSyntax[] ParseTypeNames(TokenKind separator)
    {
        var mark = _pendingCount;
        Skip(separator);
        do
            Push(ParseNamedType());
        while (Skip(separator));
        return PopFrom<NamedTypeSyntax>(mark);
    }

    private FieldDefinitionSyntax[] ParseFieldDefinitions()
    {
        if (!Skip(TokenKind.BraceOpen))
            return [];
        var mark = _pendingCount;
        do
        {
            var start = _lexer.Start;
            var description = ParseDescription();
            var name = ParseName(_pendingCount == mark ? NoEmptyBraces : "");
            var arguments = ParseInputValues(TokenKind.ParenthesisOpen, TokenKind.ParenthesisClose);
            Expect(TokenKind.Colon);
            var type = ParseTypeReference();
            var directives = ParseDirectives(isConstant: true);
            Push(new FieldDefinitionSyntax(description, name, arguments, type, directives, start, _lexer.PreviousEnd));
        }
        while (!Skip(TokenKind.BraceClose));
        return PopFrom<FieldDefinitionSyntax>(mark);
    }

    // The arguments of a field or directive, or the fields of an input object.
    private InputValueDefinitionSyntax[] ParseInputValues(TokenKind open, TokenKind close)
    {
        if (!Skip(open))
            return [];
        var mark = _pendingCount;
        do
        {
            var start = _lexer.Start;
            var description = ParseDescription();
            var name = ParseName(_pendingCount > mark ? "" : open == TokenKind.BraceOpen ? NoEmptyBraces : NoEmptyArguments);
            Expect(TokenKind.Colon);
            var type = ParseTypeReference();
            var defaultValue = Skip(TokenKind.EqualsSign) ? ParseValue(isConstant: true) : null;
            var directives = ParseDirectives(isConstant: true);
            Push(new InputValueDefinitionSyntax(description, name, type, defaultValue, directives, start, _lexer.PreviousEnd));
        }
        while (!Skip(close));
        return PopFrom<InputValueDefinitionSyntax>(mark);
    }

    private EnumValueDefinitionSyntax[] ParseEnumValues()
    {
        if (!Skip(TokenKind.BraceOpen))
            return [];
        var mark = _pendingCount;
        do
        {
            var start = _lexer.Start;
            var description = ParseDescription();
            if (Peek(TokenKind.Name) && _lexer.Characters is "true" or "false" or "null")
                throw _lexer.Fault(_lexer.Start, $"{_lexer.Describe()} is reserved and cannot be used for an enum value.");
            var name = ParseName(_pendingCount == mark ? NoEmptyBraces : "");
            var directives = ParseDirectives(isConstant: true);
            Push(new EnumValueDefinitionSyntax(description, name, directives, start, _lexer.PreviousEnd));
        }
        while (!Skip(TokenKind.BraceClose));
        return PopFrom<EnumValueDefinitionSyntax>(mark);
    }
}
