using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Planning.Operations;

/// <summary>Gives the operands of a plan their values for one request.</summary>
internal static class OperandValues
{
    /// <summary>The values by operand: a <see cref="Value"/> or a <see cref="CursorKeys"/>.</summary>
    /// <exception cref="GraphQLException">A number is out of bounds, or a cursor is none; located, with the field's path.</exception>
    public static object[] Of(ReadPlan plan, OperationContext context)
    {
        var operands = plan.Operands;
        if (operands.Count == 0)
            return [];
        var values = new object[operands.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = operands[i] switch
            {
                ConstantOperand constant => constant.Value,
                CursorOperand cursor => Cursor(cursor, context),
                var other => ValueOf(other, context),
            };
        }

        return values;
    }

    private static Value ValueOf(Operand operand, OperationContext context) => operand switch
    {
        ConstantOperand constant => constant.Value,
        VariableOperand variable => Convert(context.Variables.Resolve(variable.Path)!, variable.Kind),
        ListOperand list => new ListValue([.. list.Items.Select(i => ValueOf(i, context))]),
        DateOperand date => Date(date, context),
        NumberOperand number => Number(number, context),
        IdsOperand ids => Ids(ids, context),
        WordsOperand words => Words(words, context),
        _ => throw new InvalidOperationException($"{operand.GetType().Name} has no value."),
    };

    private static Value Convert(object value, PropertyKind kind) => value is object?[] items
        ? new ListValue([.. items.Where(i => i is not null).Select(i => OperandTable.ValueOf(i!, kind))])
        : OperandTable.ValueOf(value, kind);

    private static DayValue Date(DateOperand date, OperationContext context)
    {
        var from = date.From is null ? DateOnly.FromDateTime(context.Clock.GetUtcNow().UtcDateTime) : ((DayValue)ValueOf(date.From, context)).Day;
        var days = Math.Clamp(from.DayNumber + (long)date.DaysOn, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber);
        return new DayValue(DateOnly.FromDayNumber((int)days));
    }

    private static Value Number(NumberOperand operand, OperationContext context)
    {
        var value = ValueOf(operand.Of, context);
        var number = ((IntegerValue)value).Number;
        if (number < operand.Least || number > operand.Greatest)
            throw Fault(operand.At, $"\"{operand.Argument}\" is {number}; it must be from {operand.Least} to {operand.Greatest}.");
        return value;
    }

    private static ListValue Ids(IdsOperand operand, OperationContext context)
    {
        var ids = (ListValue)ValueOf(operand.Of, context);
        return ids.Items.Length <= operand.Most ? ids
            : throw Fault(operand.At, $"\"{operand.Argument}\" has {ids.Items.Length} ids; it may have {operand.Most}.");
    }

    private static ListValue Words(WordsOperand operand, OperationContext context)
    {
        var text = (TextValue)ValueOf(operand.Text, context);
        if (text.Json.Length > SearchLaw.MostBytes)
            throw Fault(operand.At, $"\"text\" is longer than {SearchLaw.MostBytes} bytes; ask for fewer words.");
        var words = SearchLaw.Words(text.Text);
        if (words.Count > SearchLaw.MostWords)
            throw Fault(operand.At, $"\"text\" has more than {SearchLaw.MostWords} words; ask for fewer.");
        return new ListValue([.. words.Select(w => new TextValue(w))]);
    }

    private static CursorKeys Cursor(CursorOperand operand, OperationContext context)
    {
        var text = ((TextValue)ValueOf(operand.Text, context)).Text;
        return CursorCodec.Read(text, operand.Order, out var fault)
            ?? throw Fault(operand.At, $"\"{operand.Argument}\" is not usable: {fault}. Give it a cursor or endCursor of this very field, asked with the same order.");
    }

    private static GraphQLException Fault(FieldPlace at, string message) => new(new GraphQLError(message, ErrorCodes.BadInput, at.Locations, at.Path));
}
