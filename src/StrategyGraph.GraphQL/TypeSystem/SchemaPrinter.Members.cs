using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>What stands inside types: fields, arguments, values, and the descriptions and directives of all of them.</summary>
public sealed partial class SchemaPrinter
{
    private void WriteBlock<T>(List<T> members, Action<T, bool> write)
    {
        if (members.Count == 0)
            return;
        _text.Append(" {\n");
        for (var i = 0; i < members.Count; i++)
        {
            write(members[i], i == 0);
            _text.Append('\n');
        }

        _text.Append('}');
    }

    private void WriteField(FieldDefinition field, bool isFirst)
    {
        WriteDescription(field.Description, "  ", isFirst);
        _text.Append("  ").Append(field.Name);
        WriteArguments(field.Arguments, "  ");
        _text.Append(": ").Append(field.Type);
        WriteDeprecated(field.DeprecationReason);
        WriteApplied(field.AppliedDirectives);
    }

    private void WriteValue(EnumValue value, bool isFirst)
    {
        WriteDescription(value.Description, "  ", isFirst);
        _text.Append("  ").Append(value.Name);
        WriteDeprecated(value.DeprecationReason);
        WriteApplied(value.AppliedDirectives);
    }

    // On one line where no argument has a description, else one a line.
    private void WriteArguments(List<InputValue> arguments, string indent)
    {
        if (arguments.Count == 0)
            return;
        var isOneLine = arguments.TrueForAll(a => string.IsNullOrEmpty(a.Description));
        _text.Append(isOneLine ? "(" : "(\n");
        for (var i = 0; i < arguments.Count; i++)
        {
            if (isOneLine)
                WriteBare(arguments[i]);
            else
                WriteInputValue(arguments[i], indent + "  ", isFirst: i == 0);
            if (i < arguments.Count - 1)
                _text.Append(isOneLine ? ", " : "\n");
        }

        _text.Append(isOneLine ? ")" : $"\n{indent})");
    }

    private void WriteInputValue(InputValue value, string indent, bool isFirst)
    {
        WriteDescription(value.Description, indent, isFirst);
        _text.Append(indent);
        WriteBare(value);
    }

    private void WriteBare(InputValue value)
    {
        _text.Append(value.Name).Append(": ").Append(value.Type);
        if (DefaultText.Of(value) is { } text)
            _text.Append(" = ").Append(text);
        WriteDeprecated(value.DeprecationReason);
        WriteApplied(value.AppliedDirectives);
    }

    private void WriteDeprecated(string? reason)
    {
        if (reason is null)
            return;
        _text.Append(" @deprecated");
        if (reason != BuiltInDirectives.DefaultDeprecationReason)
            _text.Append("(reason: ").Append(StringPrinter.Quoted(reason)).Append(')');
    }

    private void WriteApplied(IReadOnlyList<DirectiveSyntax> directives)
    {
        foreach (var directive in directives)
            _text.Append(' ').Append(SyntaxPrinter.Print(directive));
    }

    // Above what it describes, with a blank line before it unless that is the first of a block.
    private void WriteDescription(string? description, string indent, bool isFirst)
    {
        if (description is null)
            return;
        if (indent.Length > 0 && !isFirst)
            _text.Append('\n');
        var literal = StringPrinter.IsBlock(description) ? StringPrinter.Block(description) : StringPrinter.Quoted(description);
        _text.Append(indent).Append(literal.Replace("\n", "\n" + indent, StringComparison.Ordinal)).Append('\n');
    }
}
