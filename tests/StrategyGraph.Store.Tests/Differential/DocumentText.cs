using System.Text;

namespace StrategyGraph.Store.Tests.Differential;

/// <summary>The text of a generated document, and its variables in the order of their names.</summary>
internal sealed class DocumentText
{
    private readonly StringBuilder _text = new();
    private readonly List<Variable> _variables = [];
    private int _names;

    /// <summary>Writes the query that selects this.</summary>
    public DocumentText(Selected[] selection)
    {
        Write(selection);
        var declared = string.Join(", ", _variables.Select((v, i) => $"$v{i}: {v.Type}"));
        Text = $"query {(declared.Length == 0 ? "" : $"({declared}) ")}{_text}";
    }

    /// <summary>The document.</summary>
    public string Text { get; }

    /// <summary>The variables: the first is <c>$v0</c>.</summary>
    public IReadOnlyList<Variable> Variables => _variables;

    private void Write(Selected[] selection)
    {
        _text.Append('{');
        foreach (var part in selection)
            Write(part);
        _text.Append(selection.Length == 0 ? " __typename }" : " }");
    }

    private void Write(Selected part)
    {
        _text.Append(' ');
        if (part.Of is not null)
            _text.Append('f').Append(_names++).Append(": ");
        _text.Append(part.Name);
        if (part.Arguments.Length > 0)
            Write('(', part.Arguments, ')');
        if (part.Within is null)
            return;
        _text.Append(' ');
        Write(part.Within);
    }

    private void Write(char open, Argument[] arguments, char close)
    {
        _text.Append(open);
        for (var i = 0; i < arguments.Length; i++)
        {
            _text.Append(i > 0 ? ", " : "").Append(arguments[i].Of.Name).Append(": ");
            Write(arguments[i].Value);
        }

        _text.Append(close);
    }

    private void Write(Given given)
    {
        switch (given)
        {
            case Literal literal:
                _text.Append(literal.Text);
                break;
            case Variable variable:
                _text.Append("$v").Append(_variables.Count);
                _variables.Add(variable);
                break;
            case Fields fields:
                Write('{', fields.Named, '}');
                break;
            case Many many:
                _text.Append('[');
                foreach (var item in many.Items)
                {
                    _text.Append(' ');
                    Write(item);
                }

                _text.Append(" ]");
                break;
        }
    }
}
