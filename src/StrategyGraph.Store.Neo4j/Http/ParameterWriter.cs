using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.Planning.Plans;
using StrategyGraph.Store.Neo4j.Compiling;

namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>Writes the values of parameters as typed JSON, in which numbers of 64 bits, dates and instants are what they are.</summary>
internal static class ParameterWriter
{
    /// <summary>Writes the parameter by which the statement is found among the transactions that run. No statement uses it.</summary>
    public static void WriteRequest(ResponseWriter json, string request)
    {
        json.Name("\"request\":"u8);
        WriteText(json, request);
    }

    /// <summary>Writes the parameter <c>p</c>: the map of all values that the statement takes.</summary>
    public static void Write(ResponseWriter json, ParameterCode[] parameters, object[] operands, GraphModel model)
    {
        json.Name("\"p\":"u8);
        Open(json, "\"Map\""u8);
        json.StartObject();
        for (var i = 0; i < parameters.Length; i++)
            Write(json, i, parameters[i], operands, model);
        json.EndObject();
        json.EndObject();
    }

    private static void Write(ResponseWriter json, int place, ParameterCode parameter, object[] operands, GraphModel model)
    {
        Span<byte> name = stackalloc byte[16];
        name[0] = (byte)'"';
        name[1] = (byte)'p';
        System.Buffers.Text.Utf8Formatter.TryFormat(place, name[2..], out var digits);
        name[digits + 2] = (byte)'"';
        name[digits + 3] = (byte)':';
        json.Name(name[..(digits + 4)]);
        switch (parameter.Form)
        {
            case ParameterForm.TracedPlaces:
                WriteTracedPlaces(json, model);
                break;
            case ParameterForm.CursorKey:
                WriteKey(json, ((CursorKeys)operands[parameter.Operand]).Keys[parameter.Key]);
                break;
            case ParameterForm.CursorBefore:
                WriteText(json, WideText.Before((((CursorKeys)operands[parameter.Operand]).Keys[parameter.Key] as TextValue)?.Text ?? ""));
                break;
            case ParameterForm.CursorBehind:
                WriteText(json, WideText.Behind((((CursorKeys)operands[parameter.Operand]).Keys[parameter.Key] as TextValue)?.Text ?? ""));
                break;
            case ParameterForm.Folded:
                WriteText(json, ((TextValue)operands[parameter.Operand]).Folded);
                break;
            case ParameterForm.List:
                var list = operands[parameter.Operand] as ListValue ?? new ListValue([(Value)operands[parameter.Operand]]);
                Write(json, list);
                break;
            case ParameterForm.Words:
                WriteWords(json, (ListValue)operands[parameter.Operand]);
                break;
            case ParameterForm.FullText:
                WriteText(json, SearchWords.Query(((ListValue)operands[parameter.Operand]).Items.Select(w => ((TextValue)w).Text)));
                break;
            default:
                Write(json, (Value)operands[parameter.Operand]);
                break;
        }
    }

    private static void Write(ResponseWriter json, Value value)
    {
        switch (value)
        {
            case TextValue text:
                Open(json, "\"String\""u8);
                json.Raw(text.Json);
                break;
            case IntegerValue number:
                WriteNumber(json, number.Number);
                return;
            case NumberValue number:
                Open(json, "\"Float\""u8);
                json.String(number.Number.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
                break;
            case FlagValue flag:
                Open(json, "\"Boolean\""u8);
                json.Boolean(flag.Flag);
                break;
            case DayValue day:
                Open(json, "\"Date\""u8);
                json.Raw(day.Json);
                break;
            case InstantValue instant:
                Open(json, "\"OffsetDateTime\""u8);
                json.Raw(instant.Json);
                break;
            case MemberValue member:
                Open(json, "\"String\""u8);
                json.Raw(member.Json);
                break;
            case ListValue list:
                Open(json, "\"List\""u8);
                json.StartArray();
                foreach (var item in list.Items)
                    Write(json, item);
                json.EndArray();
                break;
            default:
                throw new ArgumentException($"{value.GetType().Name} cannot be a parameter.", nameof(value));
        }

        json.EndObject();
    }

    private static void WriteKey(ResponseWriter json, Value? key)
    {
        if (key is MemberValue member)
        {
            WriteNumber(json, member.Member.Index);
        }
        else if (key is not null)
        {
            Write(json, key);
        }
        else
        {
            Open(json, "\"Null\""u8);
            json.Null();
            json.EndObject();
        }
    }

    // Each word with the patterns that say whether a text has it whole, or a word that begins with it, and with the spaces that say so in most.
    private static void WriteWords(ResponseWriter json, ListValue words)
    {
        Open(json, "\"List\""u8);
        json.StartArray();
        foreach (var item in words.Items)
        {
            var word = ((TextValue)item).Text;
            Open(json, "\"List\""u8);
            json.StartArray();
            WriteText(json, word);
            WriteText(json, SearchWords.Whole(word));
            WriteText(json, SearchWords.Begun(word));
            WriteText(json, $" {word} ");
            WriteText(json, $" {word}");
            json.EndArray();
            json.EndObject();
        }

        json.EndArray();
        json.EndObject();
    }

    private static void WriteTracedPlaces(ResponseWriter json, GraphModel model)
    {
        Open(json, "\"Map\""u8);
        json.StartObject();
        foreach (var relationship in model.Relationships)
        {
            if (relationship.IsCitation)
                continue;
            json.Name(JsonText.EncodeName(relationship.Name));
            WriteNumber(json, relationship.Index);
        }

        json.EndObject();
        json.EndObject();
    }

    private static void WriteText(ResponseWriter json, string text)
    {
        Open(json, "\"String\""u8);
        json.String(text);
        json.EndObject();
    }

    private static void WriteNumber(ResponseWriter json, long number)
    {
        Span<byte> digits = stackalloc byte[24];
        digits[0] = (byte)'"';
        System.Buffers.Text.Utf8Formatter.TryFormat(number, digits[1..], out var length);
        digits[length + 1] = (byte)'"';
        Open(json, "\"Integer\""u8);
        json.Raw(digits[..(length + 2)]);
        json.EndObject();
    }

    private static void Open(ResponseWriter json, ReadOnlySpan<byte> type)
    {
        json.StartObject();
        json.Name("\"$type\":"u8);
        json.Raw(type);
        json.Name("\"_value\":"u8);
    }
}
