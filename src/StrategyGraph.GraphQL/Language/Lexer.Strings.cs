using System.Text;

namespace StrategyGraph.GraphQL.Language;

/// <summary>StringValue, plain and block (specification 2.9.4).</summary>
internal sealed partial class Lexer
{
    private void ReadString(int start)
    {
        var position = start + 1;
        var chunk = position;
        StringBuilder? value = null;
        while (position < _text.Length)
        {
            var c = _text[position];
            if (c == '"')
            {
                var tail = _text.AsSpan(chunk, position - chunk);
                StringValue = value is null ? new string(tail) : value.Append(tail).ToString();
                Take(TokenKind.String, start, position + 1 - start);
                return;
            }

            if (c is '\n' or '\r')
                break;
            if (c == '\\')
            {
                value ??= new StringBuilder();
                value.Append(_text, chunk, position - chunk);
                position = ReadEscape(position, value);
                chunk = position;
                continue;
            }

            position += StringCharacterLength(position);
        }

        throw Fault(position, "Unterminated string.");
    }

    private void ReadBlockString(int start)
    {
        var position = start + 3;
        var chunk = position;
        StringBuilder? raw = null;
        while (position < _text.Length)
        {
            var c = _text[position];
            if (c == '"' && IsTripleQuote(position))
            {
                var tail = _text.AsSpan(chunk, position - chunk);
                StringValue = BlockString.Value(raw is null ? new string(tail) : raw.Append(tail).ToString());
                Take(TokenKind.BlockString, start, position + 3 - start);
                return;
            }

            if (c == '\\' && IsTripleQuote(position + 1))
            {
                raw ??= new StringBuilder();
                raw.Append(_text, chunk, position - chunk);
                chunk = position + 1;
                position += 4;
                continue;
            }

            position += StringCharacterLength(position);
        }

        throw Fault(position, "Unterminated string. A block string ends with three quotes: \"\"\".");
    }

    private bool IsTripleQuote(int position) => At(position) == '"' && At(position + 1) == '"' && At(position + 2) == '"';

    private int StringCharacterLength(int position)
    {
        var length = CharacterLength(position);
        return length > 0
            ? length
            : throw Fault(position, $"Invalid character within String: {SyntaxFault.CodePointAt(_text, position)}.");
    }

    // Appends what the escape at a backslash means; gives the offset behind it.
    private int ReadEscape(int position, StringBuilder value)
    {
        if (At(position + 1) == 'u')
            return At(position + 2) == '{' ? ReadBracedUnicode(position, value) : ReadFixedUnicode(position, value);

        var meaning = At(position + 1) switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw Fault(position, $"Invalid character escape sequence: \"{Slice(position, 2)}\". A backslash is written \"\\\\\"."),
        };
        value.Append(meaning);
        return position + 2;
    }

    // \u{...}: one to eight hexadecimal digits that give a Unicode scalar value.
    private int ReadBracedUnicode(int position, StringBuilder value)
    {
        var point = 0;
        var size = 3;
        while (size < 12)
        {
            var c = At(position + size++);
            if (c == '}')
            {
                if (size < 5 || !Rune.IsValid(point))
                    break;
                value.Append(char.ConvertFromUtf32(point));
                return position + size;
            }

            point = (point << 4) | HexDigit(c);
            if (point < 0)
                break;
        }

        throw BadUnicode(position, size);
    }

    // \uXXXX, or two of them that make a surrogate pair.
    private int ReadFixedUnicode(int position, StringBuilder value)
    {
        var code = Hex4(position + 2);
        if (code < 0 || char.IsLowSurrogate((char)code))
            throw BadUnicode(position, 6);
        if (!char.IsHighSurrogate((char)code))
        {
            value.Append((char)code);
            return position + 6;
        }

        var second = At(position + 6) == '\\' && At(position + 7) == 'u' ? Hex4(position + 8) : -1;
        if (second < 0 || !char.IsLowSurrogate((char)second))
            throw BadUnicode(position, 6);
        value.Append((char)code).Append((char)second);
        return position + 12;
    }

    private Errors.GraphQLException BadUnicode(int position, int size) =>
        Fault(position, $"Invalid Unicode escape sequence: \"{Slice(position, size)}\".");

    private string Slice(int position, int length) => _text.Substring(position, Math.Min(length, _text.Length - position));

    private int Hex4(int position) =>
        (HexDigit(At(position)) << 12) | (HexDigit(At(position + 1)) << 8) | (HexDigit(At(position + 2)) << 4) | HexDigit(At(position + 3));

    // Negative for anything else, which stays negative however it is combined.
    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'A' and <= 'F' => c - 'A' + 10,
        >= 'a' and <= 'f' => c - 'a' + 10,
        _ => -1,
    };
}
