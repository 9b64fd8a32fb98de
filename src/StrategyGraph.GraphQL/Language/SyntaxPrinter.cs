using System.Text;

namespace StrategyGraph.GraphQL.Language;

/// <summary>Writes syntax as text, in one canonical form: two spaces a level, one blank line between definitions, no comments.</summary>
public sealed partial class SyntaxPrinter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    private SyntaxPrinter()
    {
    }

    /// <summary>The text of a node. Reading it gives the same syntax again, but for its places.</summary>
    public static string Print(SyntaxNode node)
    {
        var printer = new SyntaxPrinter();
        printer.Write(node);
        return printer._text.ToString();
    }

    private void Write(SyntaxNode node)
    {
        switch (node)
        {
            case ValueSyntax value:
                WriteValue(value);
                break;
            case TypeSyntax type:
                WriteType(type);
                break;
            case SelectionSyntax selection:
                WriteSelection(selection);
                break;
            case TypeSystemSyntax definition:
                WriteTypeSystem(definition);
                break;
            case DocumentSyntax document:
                WriteAll(document.Definitions, "\n\n");
                break;
            case OperationSyntax operation:
                WriteOperation(operation);
                break;
            case FragmentSyntax fragment:
                WriteFragment(fragment);
                break;
            case SelectionSetSyntax set:
                WriteBlock(set.Selections);
                break;
            case VariableDefinitionSyntax variable:
                WriteVariableDefinition(variable);
                break;
            case ArgumentSyntax argument:
                WritePair(argument.Name, argument.Value);
                break;
            case ObjectFieldSyntax field:
                WritePair(field.Name, field.Value);
                break;
            case DirectiveSyntax directive:
                WriteDirective(directive);
                break;
            case NameSyntax name:
                _text.Append(name.Value);
                break;
            default:
                WriteMember(node);
                break;
        }
    }

    // Text that may hold line breaks: each new line begins at the current indentation.
    private void WriteLines(string text) =>
        _text.Append(_indent == 0 ? text : text.Replace("\n", "\n" + new string(' ', _indent * 2), StringComparison.Ordinal));

    private void NewLine() => _text.Append('\n').Append(' ', _indent * 2);

    private void WriteAll<T>(IReadOnlyList<T> nodes, string separator)
        where T : SyntaxNode
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i > 0)
                _text.Append(separator);
            Write(nodes[i]);
        }
    }

    // Each node on a line of its own, one level deeper, between an opening and a closing mark.
    private void WriteIndented<T>(char open, IReadOnlyList<T> nodes, char close)
        where T : SyntaxNode
    {
        _text.Append(open);
        _indent++;
        foreach (var node in nodes)
        {
            NewLine();
            Write(node);
        }

        _indent--;
        NewLine();
        _text.Append(close);
    }

    private void WriteBlock<T>(IReadOnlyList<T> nodes)
        where T : SyntaxNode
        => WriteIndented('{', nodes, '}');

    private void WriteDescription(StringValueSyntax? description)
    {
        if (description is null)
            return;
        WriteValue(description);
        NewLine();
    }

    private void WriteDirectives(IReadOnlyList<DirectiveSyntax> directives)
    {
        foreach (var directive in directives)
        {
            _text.Append(' ');
            WriteDirective(directive);
        }
    }

    private void WriteDirective(DirectiveSyntax directive)
    {
        _text.Append('@').Append(directive.Name.Value);
        if (directive.Arguments.Count == 0)
            return;
        _text.Append('(');
        WriteAll(directive.Arguments, ", ");
        _text.Append(')');
    }

    private void WritePair(NameSyntax name, ValueSyntax value)
    {
        _text.Append(name.Value).Append(": ");
        WriteValue(value);
    }

    private void WriteType(TypeSyntax type)
    {
        switch (type)
        {
            case ListTypeSyntax list:
                _text.Append('[');
                WriteType(list.Of);
                _text.Append(']');
                break;
            case NonNullTypeSyntax nonNull:
                WriteType(nonNull.Of);
                _text.Append('!');
                break;
            case NamedTypeSyntax named:
                _text.Append(named.Name.Value);
                break;
        }
    }

    private void WriteValue(ValueSyntax value)
    {
        switch (value)
        {
            case VariableSyntax variable:
                _text.Append('$').Append(variable.Name.Value);
                break;
            case IntValueSyntax number:
                _text.Append(number.Text);
                break;
            case FloatValueSyntax number:
                _text.Append(number.Text);
                break;
            case StringValueSyntax text:
                WriteLines(text.IsBlock ? StringPrinter.Block(text.Value) : StringPrinter.Quoted(text.Value));
                break;
            case BooleanValueSyntax flag:
                _text.Append(flag.Value ? "true" : "false");
                break;
            case NullValueSyntax:
                _text.Append("null");
                break;
            case EnumValueSyntax name:
                _text.Append(name.Name);
                break;
            case ListValueSyntax list:
                _text.Append('[');
                WriteAll(list.Items, ", ");
                _text.Append(']');
                break;
            case ObjectValueSyntax fields:
                _text.Append('{');
                WriteAll(fields.Fields, ", ");
                _text.Append('}');
                break;
        }
    }
}
