using System.Globalization;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>Puts the values of variables into a literal that a custom scalar reads as a whole (specification 3.5).</summary>
internal static class ConstantLiteral
{
    /// <summary>
    /// The literal without variables. One that was not given leaves its field of an object out, and is null in a list, as in an input object
    /// and a list of the schema.
    /// </summary>
    public static ValueSyntax Of(ValueSyntax literal, VariableValues variables) => literal switch
    {
        ListValueSyntax list => list with { Items = [.. list.Items.Select(i => Of(i, variables))] },
        ObjectValueSyntax given => given with
        {
            Fields = [.. given.Fields.Where(f => !IsAbsent(f.Value, variables)).Select(f => f with { Value = Of(f.Value, variables) })],
        },
        VariableSyntax variable => Literal(ValueOf(variable, variables), variable),
        _ => literal,
    };

    private static bool IsAbsent(ValueSyntax literal, VariableValues variables) =>
        literal is VariableSyntax variable && ReferenceEquals(ValueOf(variable, variables), VariableValues.Absent);

    private static object? ValueOf(VariableSyntax variable, VariableValues variables) =>
        variables.IndexOf(variable.Name.Value) is >= 0 and var index ? variables[index] : VariableValues.Absent;

    // All parts of the value stand where the variable does.
    private static ValueSyntax Literal(object? value, VariableSyntax at) => value switch
    {
        string text => new StringValueSyntax(text, false, at.Start, at.End),
        bool flag => new BooleanValueSyntax(flag, at.Start, at.End),
        long number => new IntValueSyntax(number.ToString(CultureInfo.InvariantCulture), at.Start, at.End),
        double number => new FloatValueSyntax(number.ToString("R", CultureInfo.InvariantCulture), at.Start, at.End),
        DateOnly date => new StringValueSyntax(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), false, at.Start, at.End),
        DateTimeOffset time => new StringValueSyntax(time.ToString("O", CultureInfo.InvariantCulture), false, at.Start, at.End),
        EnumValue name => new EnumValueSyntax(name.Name, at.Start, at.End),
        object?[] items => new ListValueSyntax([.. items.Select(i => Literal(i, at))], at.Start, at.End),
        InputObjectValue fields => Object(fields.Fields.Select(f => (f.Key.Name, f.Value)), at),
        IReadOnlyDictionary<string, object?> fields => Object(fields.Select(f => (f.Key, f.Value)), at),
        _ => new NullValueSyntax(at.Start, at.End),
    };

    private static ObjectValueSyntax Object(IEnumerable<(string Name, object? Value)> fields, VariableSyntax at) => new(
        [.. fields.Select(f => new ObjectFieldSyntax(new NameSyntax(f.Name, at.Start, at.End), Literal(f.Value, at), at.Start, at.End))],
        at.Start,
        at.End);
}
