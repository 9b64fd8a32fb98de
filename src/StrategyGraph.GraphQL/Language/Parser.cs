namespace StrategyGraph.GraphQL.Language;

/// <summary>
/// Reads a document (specification 2) in one pass: executable definitions, type system definitions and extensions. Stops at the first
/// fault.
/// </summary>
public sealed partial class Parser
{
    private readonly Lexer _lexer;
    private readonly int _maxDepth;
    private int _depth;

    // The items of the lists that are being read; each list copies its own off the top when it closes.
    private SyntaxNode[] _pending = new SyntaxNode[32];
    private int _pendingCount;

    private Parser(Source source, ParserLimits? limits)
    {
        limits ??= ParserLimits.Default;
        _maxDepth = limits.MaxDepth ?? ParserLimits.DefaultDepth;
        _lexer = new Lexer(source, limits.MaxTokens ?? int.MaxValue);
        _lexer.Advance();
    }

    /// <summary>Reads a whole document.</summary>
    /// <exception cref="Errors.GraphQLException">One syntax error, located.</exception>
    public static DocumentSyntax Parse(Source source, ParserLimits? limits = null)
    {
        var parser = new Parser(source, limits);
        do
            parser.Push(parser.ParseDefinition());
        while (parser._lexer.Kind != TokenKind.EndOfFile);
        return new DocumentSyntax(source, parser.PopFrom<DefinitionSyntax>(0), 0, source.Text.Length);
    }

    /// <summary>Reads a text that is one value (specification 2.9), such as <c>[1, { a: $b }]</c>.</summary>
    /// <exception cref="Errors.GraphQLException">One syntax error, located.</exception>
    public static ValueSyntax ParseValue(Source source, ParserLimits? limits = null)
    {
        var parser = new Parser(source, limits);
        var value = parser.ParseValue(isConstant: false);
        parser.Expect(TokenKind.EndOfFile);
        return value;
    }

    /// <summary>Reads a text that is one reference to a type (specification 2.11), such as <c>[Int!]!</c>.</summary>
    /// <exception cref="Errors.GraphQLException">One syntax error, located.</exception>
    public static TypeSyntax ParseType(Source source, ParserLimits? limits = null)
    {
        var parser = new Parser(source, limits);
        var type = parser.ParseTypeReference();
        parser.Expect(TokenKind.EndOfFile);
        return type;
    }

    private DefinitionSyntax ParseDefinition()
    {
        if (Peek(TokenKind.BraceOpen))
            return ParseShorthandQuery();

        var start = _lexer.Start;
        var description = ParseDescription();
        if (description is not null && Peek(TokenKind.BraceOpen))
        {
            throw _lexer.Fault(
                start, "Unexpected description, descriptions are not supported on shorthand queries. Put \"query\" before the braces.");
        }

        if (!Peek(TokenKind.Name))
            throw Unexpected();

        switch (_lexer.Characters)
        {
            case "query":
                return ParseOperation(OperationKind.Query, description, start);
            case "mutation":
                return ParseOperation(OperationKind.Mutation, description, start);
            case "subscription":
                return ParseOperation(OperationKind.Subscription, description, start);
            case "fragment":
                return ParseFragmentDefinition(description, start);
        }

        if (ParseTypeSystemDefinition(description, start, isExtension: false) is { } definition)
            return definition;
        if (description is not null)
            throw _lexer.Fault(start, "Unexpected description, only GraphQL definitions support descriptions.");
        if (!_lexer.Characters.SequenceEqual("extend"))
            throw Unexpected();

        _lexer.Advance();
        return Peek(TokenKind.Name) && ParseTypeSystemDefinition(null, start, isExtension: true) is { } extension
            ? extension
            : throw Unexpected();
    }

    private bool Peek(TokenKind kind) => _lexer.Kind == kind;

    private bool PeekKeyword(string keyword) => _lexer.Kind == TokenKind.Name && _lexer.Characters.SequenceEqual(keyword);

    private void Expect(TokenKind kind, string hint = "")
    {
        if (_lexer.Kind != kind)
            throw _lexer.Fault(_lexer.Start, $"Expected {kind.Describe()}, found {_lexer.Describe()}.{hint}");
        _lexer.Advance();
    }

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
            return false;
        _lexer.Advance();
        return true;
    }

    private bool SkipKeyword(string keyword)
    {
        if (!PeekKeyword(keyword))
            return false;
        _lexer.Advance();
        return true;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
            throw _lexer.Fault(_lexer.Start, $"Expected \"{keyword}\", found {_lexer.Describe()}.");
    }

    private Errors.GraphQLException Unexpected(string hint = "") => _lexer.Fault(_lexer.Start, $"Unexpected {_lexer.Describe()}.{hint}");

    private NameSyntax ParseName(string hint = "")
    {
        if (_lexer.Kind != TokenKind.Name)
            throw _lexer.Fault(_lexer.Start, $"Expected Name, found {_lexer.Describe()}.{hint}");
        var name = new NameSyntax(_lexer.Text, _lexer.Start, _lexer.End);
        _lexer.Advance();
        return name;
    }

    // Bounds recursion: whatever nests calls this on the way in, and Leave on the way out.
    private void Enter()
    {
        if (++_depth > _maxDepth)
            throw _lexer.Fault(_lexer.Start, $"Document nests deeper than {_maxDepth} levels. Parsing aborted.");
    }

    private void Leave() => _depth--;

    private void Push(SyntaxNode node)
    {
        if (_pendingCount == _pending.Length)
            Array.Resize(ref _pending, _pending.Length * 2);
        _pending[_pendingCount++] = node;
    }

    private T[] PopFrom<T>(int mark)
        where T : SyntaxNode
    {
        if (_pendingCount == mark)
            return [];
        var items = new T[_pendingCount - mark];
        Array.Copy(_pending, mark, items, 0, items.Length);
        _pendingCount = mark;
        return items;
    }
}
