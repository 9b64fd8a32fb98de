using System.Globalization;
using StrategyGraph.GraphQL.Errors;

namespace StrategyGraph.GraphQL.Language;

/// <summary>Makes syntax errors: one place of the document, what was found there and what would be right.</summary>
internal static class SyntaxFault
{
    /// <summary>An error at a character offset of the source.</summary>
    public static GraphQLException At(Source source, int offset, string message) =>
        new(new GraphQLError("Syntax Error: " + message, ErrorCodes.Syntax, [source.LocationOf(offset)]));

    /// <summary>
    /// The code point at an offset: quoted where it is printable ASCII, else <c>U+XXXX</c>; <c>&lt;EOF&gt;</c> behind the end.
    /// </summary>
    public static string CodePointAt(string text, int offset)
    {
        if (offset >= text.Length)
            return "<EOF>";
        var c = text[offset];
        if (c is >= ' ' and <= '~')
            return c == '"' ? "'\"'" : $"\"{c}\"";
        var code = char.IsSurrogatePair(text, offset) ? char.ConvertToUtf32(text, offset) : c;
        return "U+" + code.ToString("X4", CultureInfo.InvariantCulture);
    }
}
