using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>
/// How text and numbers look in a response. Only what JSON demands is escaped (quote, backslash, control characters), so that all stores
/// and all machines give the same bytes. A lone surrogate becomes U+FFFD.
/// </summary>
public static class JsonText
{
    private static ReadOnlySpan<byte> Hex => "0123456789ABCDEF"u8;

    /// <summary>The string as a quoted JSON string.</summary>
    public static byte[] Encode(ReadOnlySpan<char> text)
    {
        var bytes = new byte[(text.Length * 6) + 2];
        return bytes[..Encode(text, bytes)];
    }

    /// <summary>The string as a JSON name: quoted, with a colon behind it.</summary>
    public static byte[] EncodeName(ReadOnlySpan<char> name) => [.. Encode(name), (byte)':'];

    /// <summary>Writes a quoted JSON string; the target must hold six bytes for each character and two more. Gives the length.</summary>
    public static int Encode(ReadOnlySpan<char> text, Span<byte> target)
    {
        var n = 0;
        target[n++] = (byte)'"';
        while (text.Length > 0)
        {
            var run = text.IndexOfAny(MustEscape);
            if (run < 0)
                run = text.Length;
            if (run > 0)
            {
                n += Encoding.UTF8.GetBytes(text[..run], target[n..]);
                text = text[run..];
                continue;
            }

            n += Escape(text[0], target[n..]);
            text = text[1..];
        }

        target[n++] = (byte)'"';
        return n;
    }

    /// <summary>Writes a double the way JavaScript prints it. Gives the length, at most 32.</summary>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public static int FormatDouble(double value, Span<byte> target)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException("A GraphQL Float is finite.", nameof(value));
        if (value == Math.Truncate(value) && Math.Abs(value) < 1e15)
        {
            Utf8Formatter.TryFormat((long)value, target, out var whole);
            return whole;
        }

        Span<char> shortest = stackalloc char[40];
        value.TryFormat(shortest, out var length, "R", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(shortest[..length], target);
    }

    private static readonly System.Buffers.SearchValues<char> MustEscape =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(i => (char)i), '"', '\\']);

    private static int Escape(char c, Span<byte> target)
    {
        target[0] = (byte)'\\';
        var letter = c switch
        {
            '"' => (byte)'"',
            '\\' => (byte)'\\',
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => (byte)0,
        };
        if (letter != 0)
        {
            target[1] = letter;
            return 2;
        }

        "u00"u8.CopyTo(target[1..]);
        target[4] = Hex[c >> 4];
        target[5] = Hex[c & 15];
        return 6;
    }
}
