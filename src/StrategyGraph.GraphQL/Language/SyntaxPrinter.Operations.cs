namespace StrategyGraph.GraphQL.Language;

/// <summary>Operations, selections and fragments.</summary>
public sealed partial class SyntaxPrinter
{
    private const int LongLine = 80;

    private void WriteOperation(OperationSyntax operation)
    {
        WriteDescription(operation.Description);
        var isBare = operation.Kind == OperationKind.Query && operation.Description is null && operation.Name is null
            && operation.Variables.Count == 0 && operation.Directives.Count == 0;
        if (!isBare)
        {
            _text.Append(KeywordOf(operation.Kind));
            if (operation.Name is not null || operation.Variables.Count > 0)
                _text.Append(' ').Append(operation.Name?.Value);
            WriteVariables(operation.Variables);
            WriteDirectives(operation.Directives);
            _text.Append(' ');
        }

        WriteBlock(operation.SelectionSet.Selections);
    }

    private static string KeywordOf(OperationKind kind) => kind switch
    {
        OperationKind.Mutation => "mutation",
        OperationKind.Subscription => "subscription",
        _ => "query",
    };

    private void WriteVariables(IReadOnlyList<VariableDefinitionSyntax> variables)
    {
        if (variables.Count == 0)
            return;
        var isMultiline = variables.Any(v => Print(v).Contains('\n', StringComparison.Ordinal));
        _text.Append(isMultiline ? "(\n" : "(");
        WriteAll(variables, isMultiline ? "\n" : ", ");
        _text.Append(isMultiline ? "\n)" : ")");
    }

    private void WriteVariableDefinition(VariableDefinitionSyntax definition)
    {
        WriteDescription(definition.Description);
        _text.Append('$').Append(definition.Variable.Name.Value).Append(": ");
        WriteType(definition.Type);
        WriteDefault(definition.DefaultValue);
        WriteDirectives(definition.Directives);
    }

    private void WriteDefault(ValueSyntax? value)
    {
        if (value is null)
            return;
        _text.Append(" = ");
        WriteValue(value);
    }

    private void WriteFragment(FragmentSyntax fragment)
    {
        WriteDescription(fragment.Description);
        _text.Append("fragment ").Append(fragment.Name.Value).Append(" on ").Append(fragment.TypeCondition.Name.Value);
        WriteDirectives(fragment.Directives);
        _text.Append(' ');
        WriteBlock(fragment.SelectionSet.Selections);
    }

    private void WriteSelection(SelectionSyntax selection)
    {
        switch (selection)
        {
            case FieldSyntax field:
                WriteField(field);
                break;
            case FragmentSpreadSyntax spread:
                _text.Append("...").Append(spread.Name.Value);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentSyntax inline:
                _text.Append("...");
                if (inline.TypeCondition is not null)
                    _text.Append(" on ").Append(inline.TypeCondition.Name.Value);
                WriteDirectives(inline.Directives);
                _text.Append(' ');
                WriteBlock(inline.SelectionSet.Selections);
                break;
        }
    }

    private void WriteField(FieldSyntax field)
    {
        if (field.Alias is not null)
            _text.Append(field.Alias.Value).Append(": ");
        _text.Append(field.Name.Value);
        if (field.Arguments.Count > 0)
            WriteArguments(field);
        WriteDirectives(field.Directives);
        if (field.SelectionSet is null)
            return;
        _text.Append(' ');
        WriteBlock(field.SelectionSet.Selections);
    }

    // On one line where the field with its arguments fits there, else one a line.
    private void WriteArguments(FieldSyntax field)
    {
        var length = (field.Alias is null ? 0 : field.Alias.Value.Length + 2) + field.Name.Value.Length
            + field.Arguments.Sum(a => Print(a).Length) + ((field.Arguments.Count - 1) * 2) + 2;
        if (length > LongLine)
        {
            WriteIndented('(', field.Arguments, ')');
            return;
        }

        _text.Append('(');
        WriteAll(field.Arguments, ", ");
        _text.Append(')');
    }
}
