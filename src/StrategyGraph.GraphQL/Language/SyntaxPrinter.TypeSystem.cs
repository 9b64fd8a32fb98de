namespace StrategyGraph.GraphQL.Language;

/// <summary>Type system definitions and extensions.</summary>
public sealed partial class SyntaxPrinter
{
    private void WriteTypeSystem(TypeSystemSyntax definition)
    {
        switch (definition)
        {
            case SchemaSyntax schema:
                WriteDescription(schema.Description);
                WriteKeyword(schema.IsExtension, "schema");
                WriteDirectives(schema.Directives);
                WriteMembers(schema.Operations);
                break;
            case DirectiveDefinitionSyntax directive:
                WriteDirectiveDefinition(directive);
                break;
            case TypeDefinitionSyntax type:
                WriteDescription(type.Description);
                WriteTypeDefinition(type);
                break;
        }
    }

    private void WriteTypeDefinition(TypeDefinitionSyntax type)
    {
        switch (type)
        {
            case ScalarTypeSyntax:
                WriteHead("scalar", type, []);
                break;
            case CompositeTypeSyntax definition:
                WriteHead(definition is InterfaceTypeSyntax ? "interface" : "type", type, definition.Interfaces);
                WriteMembers(definition.Fields);
                break;
            case UnionTypeSyntax union:
                WriteHead("union", type, []);
                if (union.Members.Count > 0)
                    _text.Append(" = ");
                WriteAll(union.Members, " | ");
                break;
            case EnumTypeSyntax definition:
                WriteHead("enum", type, []);
                WriteMembers(definition.Values);
                break;
            case InputObjectTypeSyntax input:
                WriteHead("input", type, []);
                WriteMembers(input.Fields);
                break;
        }
    }

    private void WriteKeyword(bool isExtension, string keyword) => _text.Append(isExtension ? "extend " : "").Append(keyword);

    private void WriteHead(string keyword, TypeDefinitionSyntax type, IReadOnlyList<NamedTypeSyntax> interfaces)
    {
        WriteKeyword(type.IsExtension, keyword);
        _text.Append(' ').Append(type.Name.Value);
        if (interfaces.Count > 0)
            _text.Append(" implements ");
        WriteAll(interfaces, " & ");
        WriteDirectives(type.Directives);
    }

    private void WriteMembers<T>(IReadOnlyList<T> members)
        where T : SyntaxNode
    {
        if (members.Count == 0)
            return;
        _text.Append(' ');
        WriteBlock(members);
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionSyntax directive)
    {
        WriteDescription(directive.Description);
        _text.Append("directive @").Append(directive.Name.Value);
        WriteInputValues(directive.Arguments);
        _text.Append(directive.IsRepeatable ? " repeatable on " : " on ");
        WriteAll(directive.Locations, " | ");
    }

    private void WriteMember(SyntaxNode member)
    {
        switch (member)
        {
            case RootOperationSyntax operation:
                _text.Append(KeywordOf(operation.Kind)).Append(": ").Append(operation.Type.Name.Value);
                break;
            case FieldDefinitionSyntax field:
                WriteDescription(field.Description);
                _text.Append(field.Name.Value);
                WriteInputValues(field.Arguments);
                _text.Append(": ");
                WriteType(field.Type);
                WriteDirectives(field.Directives);
                break;
            case InputValueDefinitionSyntax value:
                WriteDescription(value.Description);
                _text.Append(value.Name.Value).Append(": ");
                WriteType(value.Type);
                WriteDefault(value.DefaultValue);
                WriteDirectives(value.Directives);
                break;
            case EnumValueDefinitionSyntax value:
                WriteDescription(value.Description);
                _text.Append(value.Name.Value);
                WriteDirectives(value.Directives);
                break;
        }
    }

    private void WriteInputValues(IReadOnlyList<InputValueDefinitionSyntax> values)
    {
        if (values.Count == 0)
            return;
        if (values.Any(v => Print(v).Contains('\n', StringComparison.Ordinal)))
        {
            WriteIndented('(', values, ')');
            return;
        }

        _text.Append('(');
        WriteAll(values, ", ");
        _text.Append(')');
    }
}
