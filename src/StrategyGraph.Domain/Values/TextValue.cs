using System.Text;
using System.Text.Json;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Domain.Values;

/// <summary>
/// Text, ordered by code point. A graph holds texts by the hundred thousand, so a value holds its JSON alone and compares by that; the text
/// is made of it when it is asked for. Half of a surrogate pair, which is no text, becomes U+FFFD.
/// </summary>
public sealed class TextValue : Value
{
    private const byte Escape = (byte)'\\';

    // The longest escape that JsonText writes is \u001F.
    private const int LongestEscape = 6;

    private string? _folded;

    /// <summary>The value of a text.</summary>
    public TextValue(string text)
        : base(JsonText.Encode(text))
    {
    }

    private TextValue(byte[] json)
        : base(json)
    {
    }

    /// <summary>The text. Made anew each time.</summary>
    public string Text => Inner.Contains(Escape) ? Unescaped() : Encoding.UTF8.GetString(Inner);

    /// <summary>The text as it is matched when case is ignored (<see cref="TextFolding"/>). Made once, when first asked for.</summary>
    public string Folded => _folded ??= TextFolding.Fold(Text);

    private ReadOnlySpan<byte> Inner => Json.AsSpan(1, Json.Length - 2);

    /// <summary>The value of a text that is encoded already: valid UTF-8 without quotes, of which nothing has to be escaped.</summary>
    public static TextValue OfPlain(ReadOnlySpan<byte> utf8)
    {
        var json = new byte[utf8.Length + 2];
        json[0] = (byte)'"';
        utf8.CopyTo(json.AsSpan(1));
        json[^1] = (byte)'"';
        return new TextValue(json);
    }

    /// <inheritdoc/>
    public override int CompareTo(Value? other) => other is TextValue text ? Compare(this, text) : throw Differs(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Inner);
        return hash.ToHashCode();
    }

    private string Unescaped()
    {
        var reader = new Utf8JsonReader(Json);
        reader.Read();
        return reader.GetString()!;
    }

    // The order of UTF-8 bytes is the order of code points, but where they differ in what stands escaped.
    private static int Compare(TextValue x, TextValue y)
    {
        var a = x.Inner;
        var b = y.Inner;
        var same = a.CommonPrefixLength(b);
        if (same == a.Length || same == b.Length)
            return a.Length.CompareTo(b.Length);
        if (a[same] == Escape || b[same] == Escape || a[Math.Max(0, same - LongestEscape)..same].Contains(Escape))
            return CodePointOrder.Compare(x.Text, y.Text);
        return a[same].CompareTo(b[same]);
    }
}
