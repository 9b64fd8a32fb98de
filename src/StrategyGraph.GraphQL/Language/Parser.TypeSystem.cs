using System.Collections.Frozen;

namespace StrategyGraph.GraphQL.Language;

/// <summary>Type system definitions and extensions (specification 3).</summary>
public sealed partial class Parser
{
    private static readonly FrozenSet<string> DirectiveLocations = TypeSystem.DirectiveLocation.All.ToFrozenSet(StringComparer.Ordinal);

    // The current token is a name; gives null, having taken nothing, where it opens no definition.
    private TypeSystemSyntax? ParseTypeSystemDefinition(StringValueSyntax? description, int start, bool isExtension)
    {
        switch (_lexer.Characters)
        {
            case "schema":
                return ParseSchema(description, start, isExtension);
            case "scalar":
                return ParseScalar(description, start, isExtension);
            case "type":
                return ParseComposite(isInterface: false, description, start, isExtension);
            case "interface":
                return ParseComposite(isInterface: true, description, start, isExtension);
            case "union":
                return ParseUnion(description, start, isExtension);
            case "enum":
                return ParseEnum(description, start, isExtension);
            case "input":
                return ParseInputObject(description, start, isExtension);
            case "directive" when !isExtension:
                return ParseDirectiveDefinition(description, start);
            default:
                return null;
        }
    }

    // An extension must add something.
    private void RequireContent(bool isExtension, bool hasContent)
    {
        if (isExtension && !hasContent)
            throw Unexpected(" An extension adds at least one directive, interface, field, member or value.");
    }

    private SchemaSyntax ParseSchema(StringValueSyntax? description, int start, bool isExtension)
    {
        _lexer.Advance();
        var directives = ParseDirectives(isConstant: true);
        RootOperationSyntax[] operations = [];
        if (!isExtension || Peek(TokenKind.BraceOpen))
        {
            var mark = _pendingCount;
            Expect(TokenKind.BraceOpen);
            do
                Push(ParseRootOperation());
            while (!Skip(TokenKind.BraceClose));
            operations = PopFrom<RootOperationSyntax>(mark);
        }

        RequireContent(isExtension, directives.Length + operations.Length > 0);
        return new SchemaSyntax(description, directives, operations, isExtension, start, _lexer.PreviousEnd);
    }

    private RootOperationSyntax ParseRootOperation()
    {
        var name = ParseName();
        var kind = name.Value switch
        {
            "query" => OperationKind.Query,
            "mutation" => OperationKind.Mutation,
            "subscription" => OperationKind.Subscription,
            _ => throw UnexpectedName(name, "A root operation is query, mutation or subscription."),
        };
        Expect(TokenKind.Colon);
        var type = ParseNamedType();
        return new RootOperationSyntax(kind, type, name.Start, type.End);
    }

    private ScalarTypeSyntax ParseScalar(StringValueSyntax? description, int start, bool isExtension)
    {
        _lexer.Advance();
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        RequireContent(isExtension, directives.Length > 0);
        return new ScalarTypeSyntax(description, name, directives, isExtension, start, _lexer.PreviousEnd);
    }

    private CompositeTypeSyntax ParseComposite(bool isInterface, StringValueSyntax? description, int start, bool isExtension)
    {
        _lexer.Advance();
        var name = ParseName();
        var interfaces = ParseImplements();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        RequireContent(isExtension, interfaces.Length + directives.Length + fields.Length > 0);
        return isInterface
            ? new InterfaceTypeSyntax(description, name, interfaces, directives, fields, isExtension, start, _lexer.PreviousEnd)
            : new ObjectTypeSyntax(description, name, interfaces, directives, fields, isExtension, start, _lexer.PreviousEnd);
    }

    private UnionTypeSyntax ParseUnion(StringValueSyntax? description, int start, bool isExtension)
    {
        _lexer.Advance();
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var members = Skip(TokenKind.EqualsSign) ? ParseTypeNames(TokenKind.Pipe) : [];
        RequireContent(isExtension, directives.Length + members.Length > 0);
        return new UnionTypeSyntax(description, name, directives, members, isExtension, start, _lexer.PreviousEnd);
    }

    private EnumTypeSyntax ParseEnum(StringValueSyntax? description, int start, bool isExtension)
    {
        _lexer.Advance();
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var values = ParseEnumValues();
        RequireContent(isExtension, directives.Length + values.Length > 0);
        return new EnumTypeSyntax(description, name, directives, values, isExtension, start, _lexer.PreviousEnd);
    }

    private InputObjectTypeSyntax ParseInputObject(StringValueSyntax? description, int start, bool isExtension)
    {
        _lexer.Advance();
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseInputValues(TokenKind.BraceOpen, TokenKind.BraceClose);
        RequireContent(isExtension, directives.Length + fields.Length > 0);
        return new InputObjectTypeSyntax(description, name, directives, fields, isExtension, start, _lexer.PreviousEnd);
    }

    private DirectiveDefinitionSyntax ParseDirectiveDefinition(StringValueSyntax? description, int start)
    {
        _lexer.Advance();
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseInputValues(TokenKind.ParenthesisOpen, TokenKind.ParenthesisClose);
        var isRepeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        Skip(TokenKind.Pipe);
        var mark = _pendingCount;
        do
            Push(ParseDirectiveLocation());
        while (Skip(TokenKind.Pipe));
        var locations = PopFrom<NameSyntax>(mark);
        return new DirectiveDefinitionSyntax(description, name, arguments, isRepeatable, locations, start, _lexer.PreviousEnd);
    }

    private NameSyntax ParseDirectiveLocation()
    {
        var name = ParseName();
        return DirectiveLocations.Contains(name.Value)
            ? name
            : throw UnexpectedName(name, "A directive location is one of " + string.Join(", ", TypeSystem.DirectiveLocation.All) + ".");
    }

    private Errors.GraphQLException UnexpectedName(NameSyntax name, string hint) =>
        _lexer.Fault(name.Start, $"Unexpected Name \"{name.Value}\". {hint}");
}
