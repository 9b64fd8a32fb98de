namespace StrategyGraph.GraphQL.Language;

/// <summary>
/// Cuts a source into tokens (specification 2.1), one at a time: the current token is <see cref="Kind"/>, <see cref="Start"/> and
/// <see cref="End"/>. Comments and other ignored characters never become tokens.
/// </summary>
internal sealed partial class Lexer(Source source, int maxTokens)
{
    private readonly string _text = source.Text;
    private int _tokens;

    /// <summary>The kind of the current token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>The offset of the first character of the current token.</summary>
    public int Start { get; private set; }

    /// <summary>The offset behind the current token.</summary>
    public int End { get; private set; }

    /// <summary>The offset behind the token before the current one: where a node ends that was just read.</summary>
    public int PreviousEnd { get; private set; }

    /// <summary>The meaning of the current token where it is a string or block string.</summary>
    public string StringValue { get; private set; } = "";

    /// <summary>The characters of the current token as written.</summary>
    public ReadOnlySpan<char> Characters => _text.AsSpan(Start, End - Start);

    /// <summary>The current token's characters as a string; meant for names and numbers.</summary>
    public string Text => NameTable.Get(Characters);

    /// <summary>The current token for a message, such as <c>Name "id"</c>.</summary>
    public string Describe() => Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{Kind.Describe()} \"{Characters}\"",
        TokenKind.String or TokenKind.BlockString => $"{Kind.Describe()} \"{StringValue}\"",
        _ => Kind.Describe(),
    };

    /// <summary>Goes on to the next token.</summary>
    public void Advance()
    {
        PreviousEnd = End;
        if (Kind == TokenKind.EndOfFile)
            return;
        Read(End);
        if (Kind != TokenKind.EndOfFile && ++_tokens > maxTokens)
            throw Fault(Start, $"Document contains more than {maxTokens} tokens (MaxTokens). Parsing aborted.");
    }

    /// <summary>An error at an offset of this source.</summary>
    public Errors.GraphQLException Fault(int offset, string message) => SyntaxFault.At(source, offset, message);

    // The character at an offset; behind the end one that no token holds. Offsets of U+0000 in the text give the same, to the same effect.
    private char At(int offset) => (uint)offset < (uint)_text.Length ? _text[offset] : '\0';

    private void Read(int position)
    {
        var text = _text;
        while ((uint)position < (uint)text.Length)
        {
            var c = text[position];
            switch (c)
            {
                case ' ' or '\n' or '\r' or '\t' or ',' or '\uFEFF':
                    position++;
                    continue;
                case '#':
                    position = EndOfComment(position + 1);
                    continue;
                case '{':
                    Take(TokenKind.BraceOpen, position, 1);
                    return;
                case '}':
                    Take(TokenKind.BraceClose, position, 1);
                    return;
                case '(':
                    Take(TokenKind.ParenthesisOpen, position, 1);
                    return;
                case ')':
                    Take(TokenKind.ParenthesisClose, position, 1);
                    return;
                case ':':
                    Take(TokenKind.Colon, position, 1);
                    return;
                case '$':
                    Take(TokenKind.Dollar, position, 1);
                    return;
                case '!':
                    Take(TokenKind.Bang, position, 1);
                    return;
                case '[':
                    Take(TokenKind.BracketOpen, position, 1);
                    return;
                case ']':
                    Take(TokenKind.BracketClose, position, 1);
                    return;
                case '=':
                    Take(TokenKind.EqualsSign, position, 1);
                    return;
                case '@':
                    Take(TokenKind.At, position, 1);
                    return;
                case '&':
                    Take(TokenKind.Ampersand, position, 1);
                    return;
                case '|':
                    Take(TokenKind.Pipe, position, 1);
                    return;
                case '.' when At(position + 1) == '.' && At(position + 2) == '.':
                    Take(TokenKind.Spread, position, 3);
                    return;
                case '"' when At(position + 1) == '"' && At(position + 2) == '"':
                    ReadBlockString(position);
                    return;
                case '"':
                    ReadString(position);
                    return;
                case '-' or (>= '0' and <= '9'):
                    ReadNumber(position);
                    return;
                default:
                    if (!IsNameStart(c))
                        throw UnexpectedCharacter(position);
                    Take(TokenKind.Name, position, EndOfName(position + 1) - position);
                    return;
            }
        }

        Take(TokenKind.EndOfFile, text.Length, 0);
    }

    private void Take(TokenKind kind, int start, int length)
    {
        Kind = kind;
        Start = start;
        End = start + length;
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private int EndOfName(int position)
    {
        var text = _text;
        while ((uint)position < (uint)text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] == '_'))
            position++;
        return position;
    }

    private int EndOfComment(int position)
    {
        while (position < _text.Length && _text[position] is not ('\n' or '\r'))
        {
            var length = CharacterLength(position);
            if (length == 0)
                break;
            position += length;
        }

        return position;
    }

    // 2 for a surrogate pair, 0 for half of one (no Unicode scalar value), 1 for everything else.
    private int CharacterLength(int position) =>
        !char.IsSurrogate(_text[position]) ? 1 : IsPair(position) ? 2 : 0;

    private bool IsPair(int position) => char.IsHighSurrogate(_text[position]) && char.IsLowSurrogate(At(position + 1));

    private Errors.GraphQLException UnexpectedCharacter(int position)
    {
        var found = SyntaxFault.CodePointAt(_text, position);
        return Fault(position, _text[position] switch
        {
            '\'' => "Unexpected single quote character ('), did you mean to use a double quote (\")?",
            '.' => $"Unexpected character: {found}. A spread is written with three dots: \"...\".",
            _ when CharacterLength(position) == 0 => $"Invalid character: {found}.",
            _ => $"Unexpected character: {found}.",
        });
    }
}
