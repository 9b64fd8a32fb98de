using System.Text;

namespace StrategyGraph.GraphQL.Language;

/// <summary>What a block string means (specification 2.9.4, BlockStringValue).</summary>
internal static class BlockString
{
    /// <summary>The meaning of the raw text between the quotes, escaped triple quotes already resolved.</summary>
    public static string Value(string raw)
    {
        if (raw.AsSpan().IndexOfAny('\n', '\r') < 0)
            return IndentOf(raw) == raw.Length ? "" : raw;

        var indent = int.MaxValue;
        var first = -1;
        var last = -1;
        var number = 0;
        for (var position = 0; position <= raw.Length; number++)
        {
            var line = NextLine(raw, ref position);
            var whitespace = IndentOf(line);
            if (whitespace == line.Length)
                continue;
            if (first < 0)
                first = number;
            last = number;
            if (number > 0 && whitespace < indent)
                indent = whitespace;
        }

        return first < 0 ? "" : Join(raw, first, last, indent);
    }

    private static string Join(string raw, int first, int last, int indent)
    {
        var value = new StringBuilder(raw.Length);
        var number = 0;
        for (var position = 0; number <= last; number++)
        {
            var line = NextLine(raw, ref position);
            if (number < first)
                continue;
            if (number > first)
                value.Append('\n');
            value.Append(number == 0 ? line : line[Math.Min(indent, line.Length)..]);
        }

        return value.ToString();
    }

    // The line at a position, which moves behind its terminator, and behind the text's end plus one at the last line.
    private static ReadOnlySpan<char> NextLine(string text, ref int position)
    {
        var rest = text.AsSpan(position);
        var length = rest.IndexOfAny('\n', '\r');
        if (length < 0)
        {
            position = text.Length + 1;
            return rest;
        }

        position += length + (rest[length] == '\r' && length + 1 < rest.Length && rest[length + 1] == '\n' ? 2 : 1);
        return rest[..length];
    }

    private static int IndentOf(ReadOnlySpan<char> line)
    {
        var indent = line.IndexOfAnyExcept(' ', '\t');
        return indent < 0 ? line.Length : indent;
    }
}
