namespace StrategyGraph.GraphQL.Language;

/// <summary>IntValue and FloatValue (specification 2.9.1 and 2.9.2).</summary>
internal sealed partial class Lexer
{
    private void ReadNumber(int start)
    {
        var position = start;
        var kind = TokenKind.Int;
        if (At(position) == '-')
            position++;

        if (At(position) == '0')
        {
            position++;
            if (char.IsAsciiDigit(At(position)))
                throw Fault(position, $"Invalid number, unexpected digit after 0: {SyntaxFault.CodePointAt(_text, position)}.");
        }
        else
        {
            position = EndOfDigits(position);
        }

        if (At(position) == '.')
        {
            kind = TokenKind.Float;
            position = EndOfDigits(position + 1);
        }

        if (At(position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position++;
            if (At(position) is '+' or '-')
                position++;
            position = EndOfDigits(position);
        }

        if (At(position) == '.' || IsNameStart(At(position)))
            throw ExpectedDigit(position);
        Take(kind, start, position - start);
    }

    private int EndOfDigits(int position)
    {
        if (!char.IsAsciiDigit(At(position)))
            throw ExpectedDigit(position);
        while (char.IsAsciiDigit(At(position)))
            position++;
        return position;
    }

    private Errors.GraphQLException ExpectedDigit(int position) =>
        Fault(position, $"Invalid number, expected digit but got: {SyntaxFault.CodePointAt(_text, position)}.");
}
