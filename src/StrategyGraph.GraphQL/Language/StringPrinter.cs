using System.Text;

namespace StrategyGraph.GraphQL.Language;

/// <summary>Writes strings as literals (specification 2.9.4): the opposite of what the lexer and <see cref="BlockString"/> read.</summary>
internal static class StringPrinter
{
    private const int LongLine = 70;

    /// <summary>The string between quotes, with escapes for quotes, backslashes and control characters.</summary>
    public static string Quoted(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' or (>= '\u007F' and <= '\u009F') => text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }

    /// <summary>
    /// The string as a block string, with line breaks around it where that reads better or keeps its meaning. Meant for strings for which
    /// <see cref="IsBlock"/> is true, or that were a block string before.
    /// </summary>
    public static string Block(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        var forceLeading = lines.Length > 1 && lines.Skip(1).All(line => line.Length == 0 || line[0] is ' ' or '\t');
        var endsWithTriple = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var forceTrailing = (value.EndsWith('"') && !endsWithTriple) || value.EndsWith('\\');
        var isMultiline = lines.Length > 1 || value.Length > LongLine || forceTrailing || endsWithTriple;
        var skipLeading = lines.Length == 1 && value.Length > 0 && value[0] is ' ' or '\t';
        var leading = (isMultiline && !skipLeading) || forceLeading ? "\n" : "";
        var trailing = isMultiline || forceTrailing ? "\n" : "";
        return $"\"\"\"{leading}{escaped}{trailing}\"\"\"";
    }

    /// <summary>True where a block string can hold this value: it would be read back the same.</summary>
    public static bool IsBlock(string value)
    {
        if (value.Length == 0)
            return true;
        var lineIsEmpty = true;
        var lineHasIndent = false;
        var allIndented = true;
        var seenLine = false;
        foreach (var c in value)
        {
            switch (c)
            {
                case '\n':
                    if (lineIsEmpty && !seenLine)
                        return false;
                    seenLine = true;
                    lineIsEmpty = true;
                    lineHasIndent = false;
                    break;
                case ' ' or '\t':
                    lineHasIndent |= lineIsEmpty;
                    break;
                case < '\u0010':
                    return false;
                default:
                    allIndented &= lineHasIndent;
                    lineIsEmpty = false;
                    break;
            }
        }

        return !lineIsEmpty && !(allIndented && seenLine);
    }
}
