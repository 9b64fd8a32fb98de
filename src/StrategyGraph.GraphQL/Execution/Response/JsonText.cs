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
        var most = checked((text.Length * 6) + 2);
        if (most <= 1024)
        {
            Span<byte> few = stackalloc byte[most];
            return few[..Encode(text, few)].ToArray();
        }

        var many = System.Buffers.ArrayPool<byte>.Shared.Rent(most);
        var encoded = many.AsSpan(0, Encode(text, many)).ToArray();
        System.Buffers.ArrayPool<byte>.Shared.Return(many);
        return encoded;
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

    /// <summary>
    /// Writes a double the way JavaScript prints it (ECMA-262, Number::toString): the shortest digits that read back the same, an exponent
    /// only from 1e+21 on and below 1e-6, and no sign for zero. Gives the length, at most 25.
    /// </summary>
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

        Span<byte> shortest = stackalloc byte[32];
        value.TryFormat(shortest, out var length, "R", CultureInfo.InvariantCulture);
        shortest = shortest[..length];
        var mark = shortest.IndexOf((byte)'E');
        if (mark >= 0)
            return Rearrange(shortest[..mark], int.Parse(shortest[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), target);
        shortest.CopyTo(target);
        return length;
    }

    // The digits have one before the point; JavaScript leaves the exponent to numbers that are longer without it.
    private static int Rearrange(ReadOnlySpan<byte> digits, int exponent, Span<byte> target)
    {
        var n = 0;
        if (digits[0] == '-')
        {
            target[n++] = (byte)'-';
            digits = digits[1..];
        }

        var fraction = digits.Length > 2 ? digits[2..] : [];
        if (exponent is >= 0 and < 21)
        {
            target[n++] = digits[0];
            var before = Math.Min(exponent, fraction.Length);
            fraction[..before].CopyTo(target[n..]);
            target.Slice(n + before, exponent - before).Fill((byte)'0');
            n += exponent;
            if (before == fraction.Length)
                return n;
            target[n++] = (byte)'.';
            fraction[before..].CopyTo(target[n..]);
            return n + fraction.Length - before;
        }

        if (exponent is < 0 and > -7)
        {
            "0."u8.CopyTo(target[n..]);
            target.Slice(n + 2, -exponent - 1).Fill((byte)'0');
            n += 1 - exponent;
            target[n++] = digits[0];
            fraction.CopyTo(target[n..]);
            return n + fraction.Length;
        }

        digits.CopyTo(target[n..]);
        n += digits.Length;
        target[n++] = (byte)'e';
        if (exponent > 0)
            target[n++] = (byte)'+';
        Utf8Formatter.TryFormat(exponent, target[n..], out var written);
        return n + written;
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
