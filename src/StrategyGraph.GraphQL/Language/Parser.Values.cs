namespace StrategyGraph.GraphQL.Language;

/// <summary>Values, arguments, directives and type references (specification 2.6, 2.9, 2.11, 2.12).</summary>
public sealed partial class Parser
{
    private const string NoEmptyArguments = " Leave the parentheses out where there are no arguments.";

    private ValueSyntax ParseValue(bool isConstant)
    {
        var start = _lexer.Start;
        switch (_lexer.Kind)
        {
            case TokenKind.Dollar:
                return isConstant ? throw VariableInConstant(start) : ParseVariable();
            case TokenKind.Int:
                return Taken(new IntValueSyntax(_lexer.Text, start, _lexer.End));
            case TokenKind.Float:
                return Taken(new FloatValueSyntax(_lexer.Text, start, _lexer.End));
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Name:
                return Taken(NamedValue(start));
            case TokenKind.BracketOpen:
                return ParseList(isConstant);
            case TokenKind.BraceOpen:
                return ParseObject(isConstant);
            default:
                throw Unexpected();
        }
    }

    private ValueSyntax NamedValue(int start) => _lexer.Characters switch
    {
        "true" => new BooleanValueSyntax(true, start, _lexer.End),
        "false" => new BooleanValueSyntax(false, start, _lexer.End),
        "null" => new NullValueSyntax(start, _lexer.End),
        _ => new EnumValueSyntax(_lexer.Text, start, _lexer.End),
    };

    private T Taken<T>(T value)
    {
        _lexer.Advance();
        return value;
    }

    private StringValueSyntax ParseString() =>
        Taken(new StringValueSyntax(_lexer.StringValue, _lexer.Kind == TokenKind.BlockString, _lexer.Start, _lexer.End));

    private StringValueSyntax? ParseDescription() => Peek(TokenKind.String) || Peek(TokenKind.BlockString) ? ParseString() : null;

    private VariableSyntax ParseVariable()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableSyntax(name, start, name.End);
    }

    private Errors.GraphQLException VariableInConstant(int start)
    {
        _lexer.Advance();
        return Peek(TokenKind.Name)
            ? _lexer.Fault(start, $"Unexpected variable \"${_lexer.Characters}\" in constant value.")
            : _lexer.Fault(start, "Unexpected \"$\".");
    }

    private ListValueSyntax ParseList(bool isConstant)
    {
        var start = _lexer.Start;
        var mark = _pendingCount;
        Enter();
        _lexer.Advance();
        while (!Skip(TokenKind.BracketClose))
            Push(ParseValue(isConstant));
        Leave();
        return new ListValueSyntax(PopFrom<ValueSyntax>(mark), start, _lexer.PreviousEnd);
    }

    private ObjectValueSyntax ParseObject(bool isConstant)
    {
        var start = _lexer.Start;
        var mark = _pendingCount;
        Enter();
        _lexer.Advance();
        while (!Skip(TokenKind.BraceClose))
        {
            var name = ParseName();
            Expect(TokenKind.Colon);
            Push(new ObjectFieldSyntax(name, ParseValue(isConstant), name.Start, _lexer.PreviousEnd));
        }

        Leave();
        return new ObjectValueSyntax(PopFrom<ObjectFieldSyntax>(mark), start, _lexer.PreviousEnd);
    }

    private ArgumentSyntax[] ParseArguments(bool isConstant)
    {
        if (!Skip(TokenKind.ParenthesisOpen))
            return [];
        var mark = _pendingCount;
        do
        {
            var name = ParseName(_pendingCount == mark ? NoEmptyArguments : "");
            Expect(TokenKind.Colon);
            Push(new ArgumentSyntax(name, ParseValue(isConstant), name.Start, _lexer.PreviousEnd));
        }
        while (!Skip(TokenKind.ParenthesisClose));
        return PopFrom<ArgumentSyntax>(mark);
    }

    private DirectiveSyntax[] ParseDirectives(bool isConstant)
    {
        var mark = _pendingCount;
        while (Peek(TokenKind.At))
        {
            var start = _lexer.Start;
            _lexer.Advance();
            var name = ParseName();
            Push(new DirectiveSyntax(name, ParseArguments(isConstant), start, _lexer.PreviousEnd));
        }

        return PopFrom<DirectiveSyntax>(mark);
    }

    private TypeSyntax ParseTypeReference()
    {
        var start = _lexer.Start;
        TypeSyntax type;
        if (Peek(TokenKind.BracketOpen))
        {
            Enter();
            _lexer.Advance();
            var of = ParseTypeReference();
            Expect(TokenKind.BracketClose);
            Leave();
            type = new ListTypeSyntax(of, start, _lexer.PreviousEnd);
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeSyntax(type, start, _lexer.PreviousEnd) : type;
    }

    private NamedTypeSyntax ParseNamedType()
    {
        var name = ParseName();
        return new NamedTypeSyntax(name, name.Start, name.End);
    }
}
