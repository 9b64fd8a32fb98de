namespace StrategyGraph.GraphQL.Language;

/// <summary>The kinds of token (specification 2.1.6).</summary>
internal enum TokenKind : byte
{
    StartOfFile,
    EndOfFile,
    Bang,
    Dollar,
    Ampersand,
    ParenthesisOpen,
    ParenthesisClose,
    Spread,
    Colon,
    EqualsSign,
    At,
    BracketOpen,
    BracketClose,
    BraceOpen,
    Pipe,
    BraceClose,
    Name,
    Int,
    Float,
    String,
    BlockString,
}

/// <summary>How tokens are called in messages.</summary>
internal static class TokenKindText
{
    /// <summary>The kind as a message shows it: punctuators in quotes, others by name.</summary>
    public static string Describe(this TokenKind kind) => kind switch
    {
        TokenKind.StartOfFile => "<SOF>",
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.ParenthesisOpen => "\"(\"",
        TokenKind.ParenthesisClose => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.EqualsSign => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketOpen => "\"[\"",
        TokenKind.BracketClose => "\"]\"",
        TokenKind.BraceOpen => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.BraceClose => "\"}\"",
        _ => kind.ToString(),
    };
}
