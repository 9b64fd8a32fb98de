using System.Text;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// Lays a statement out for people, in lines and indented: it is the statement that is sent but for white space, and can be run as it stands.
/// </summary>
internal static class StatementPrinter
{
    private const int Width = 100;
    private static readonly string[] Subqueries = ["COLLECT ", "COUNT ", "EXISTS "];
    private static readonly string[] Clauses = ["MATCH ", "WITH ", "UNWIND ", "CALL ", "UNION ", "RETURN "];

    /// <summary>The statement, without a line end behind it.</summary>
    public static string Print(string statement)
    {
        var output = new StringBuilder(statement.Length * 2);
        Write(output, statement, 0);
        return output.ToString();
    }

    private static void Write(StringBuilder output, ReadOnlySpan<char> text, int indent)
    {
        var brackets = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\'' or '`')
            {
                var end = QuoteEnd(text, i);
                output.Append(text[i..(end + 1)]);
                i = end;
            }
            else if (c == '{' && (EndsWithOne(text[..i], Subqueries) || EndsWithCall(text[..i])))
            {
                var end = BlockEnd(text, i);
                WriteBlock(output, text[(i + 1)..end].Trim(), indent);
                i = end;
            }
            else if (c == ' ' && brackets == 0 && (BeginsClause(text, i + 1) || (indent == 0 && text[i - 1] == ',')))
            {
                NewLine(output, indent);
            }
            else
            {
                brackets += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
                output.Append(c);
            }
        }
    }

    private static void WriteBlock(StringBuilder output, ReadOnlySpan<char> block, int indent)
    {
        if (block.Length <= Width)
        {
            output.Append("{ ").Append(block).Append(" }");
            return;
        }

        output.Append('{');
        NewLine(output, indent + 1);
        Write(output, block, indent + 1);
        NewLine(output, indent);
        output.Append('}');
    }

    private static void NewLine(StringBuilder output, int indent) => output.Append('\n').Append(' ', indent * 2);

    private static bool BeginsClause(ReadOnlySpan<char> text, int at)
    {
        foreach (var clause in Clauses)
        {
            if (text[at..].StartsWith(clause, StringComparison.Ordinal))
                return !(text[..at].EndsWith("STARTS ", StringComparison.Ordinal) || text[..at].EndsWith("ENDS ", StringComparison.Ordinal));
        }

        return false;
    }

    private static bool EndsWithOne(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // A call names what it takes from outside: CALL (n0, l3).
    private static bool EndsWithCall(ReadOnlySpan<char> text) => text.EndsWith(") ", StringComparison.Ordinal)
        && text[..text.LastIndexOf('(')].EndsWith("CALL ", StringComparison.Ordinal);

    private static int BlockEnd(ReadOnlySpan<char> text, int at)
    {
        for (var depth = 0; ; at++)
        {
            if (text[at] is '\'' or '`')
                at = QuoteEnd(text, at);
            else if (text[at] == '{')
                depth++;
            else if (text[at] == '}' && --depth == 0)
                return at;
        }
    }

    // The place of the quote that closes the one here.
    private static int QuoteEnd(ReadOnlySpan<char> text, int at)
    {
        var quote = text[at];
        for (at++; text[at] != quote; at++)
        {
            if (text[at] == '\\')
                at++;
        }

        return at;
    }
}
