using System.Text;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>A variable of an operation (specification 2.10), made ready once: its type resolved and its default coerced.</summary>
public sealed class OperationVariable
{
    private readonly byte[] _utf8Name;

    internal OperationVariable(VariableDefinitionSyntax syntax, TypeRef type, object? defaultValue)
    {
        Syntax = syntax;
        Type = type;
        Default = defaultValue;
        _utf8Name = Encoding.UTF8.GetBytes(Name);
    }

    /// <summary>The name, without the dollar sign.</summary>
    public string Name => Syntax.Variable.Name.Value;

    /// <summary>The type.</summary>
    public TypeRef Type { get; }

    /// <summary>The coerced default, null for a default of null, or <see cref="VariableValues.Absent"/> where there is none.</summary>
    public object? Default { get; }

    /// <summary>True where the definition has a default, be it null.</summary>
    public bool HasDefault => !ReferenceEquals(Default, VariableValues.Absent);

    /// <summary>The definition, for the location of an error.</summary>
    public VariableDefinitionSyntax Syntax { get; }

    internal ReadOnlySpan<byte> Utf8Name => _utf8Name;
}
