using System.Globalization;
using System.Text.Json;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.TypeSystem;

/// <summary>A scalar that is written as a string of a fixed pattern.</summary>
public abstract class PatternScalar(string name, string description, string specifiedBy, string expected)
    : ScalarType(name, description, specifiedBy)
{
    /// <inheritdoc/>
    public sealed override object? FromLiteral(ValueSyntax literal, out string? fault)
    {
        fault = null;
        return (literal is StringValueSyntax text ? Read(text.Value) : null)
            ?? Fault($"{Name} cannot represent value: {SyntaxPrinter.Print(literal)}. Expected {expected}.", out fault);
    }

    /// <inheritdoc/>
    public sealed override object? FromJson(JsonElement json, out string? fault)
    {
        fault = null;
        return (json.ValueKind == JsonValueKind.String ? Read(json.GetString()!) : null)
            ?? Fault($"{Name} cannot represent value: {JsonDescription.Of(json)}. Expected {expected}.", out fault);
    }

    /// <summary>The value of a text, or null where it does not follow the pattern.</summary>
    protected abstract object? Read(string text);
}

/// <summary>The scalar Date: a day of the calendar without a time zone, <c>yyyy-MM-dd</c>, given as <see cref="DateOnly"/>.</summary>
public sealed class DateScalar() : PatternScalar(
    "Date",
    "A day of the calendar, such as `2013-09-30`, without a time and a time zone.",
    "https://scalars.graphql.org/andimarek/local-date.html",
    "a day written as year-month-day, such as \"2013-09-30\"")
{
    /// <inheritdoc/>
    protected override object? Read(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

/// <summary>The scalar DateTime: a moment, as RFC 3339 writes it, given as <see cref="DateTimeOffset"/> in UTC.</summary>
/// <remarks>Fractions of a second are kept to 100 nanoseconds; what is finer is dropped.</remarks>
public sealed class DateTimeScalar() : PatternScalar(
    "DateTime",
    "A moment in time, such as `2013-09-30T09:00:00Z`, with its offset from UTC (RFC 3339).",
    "https://scalars.graphql.org/andimarek/date-time.html",
    "a moment written as in RFC 3339, with its offset from UTC, such as \"2013-09-30T09:00:00Z\"")
{
    // yyyy-MM-ddTHH:mm:ss
    private const int WholeSeconds = 19;

    /// <inheritdoc/>
    protected override object? Read(string text)
    {
        if (text.Length <= WholeSeconds || text[10] is not ('T' or 't'))
            return null;
        var local = string.Concat(text.AsSpan(0, 10), "T", text.AsSpan(11, WholeSeconds - 11));
        if (!DateTime.TryParseExact(local, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return null;

        var position = WholeSeconds;
        if (!TryReadFraction(text, ref position, out var fraction) || !TryReadOffset(text.AsSpan(position), out var offset))
            return null;
        var ticks = time.Ticks + fraction - offset.Ticks;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }

    private static bool TryReadFraction(string text, ref int position, out long ticks)
    {
        ticks = 0;
        if (text[position] != '.')
            return true;
        var first = ++position;
        var unit = TimeSpan.TicksPerSecond / 10;
        for (; position < text.Length && char.IsAsciiDigit(text[position]); position++, unit /= 10)
            ticks += (text[position] - '0') * unit;
        return position > first && position < text.Length;
    }

    private static bool TryReadOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;
        if (text is "Z" or "z")
            return true;
        if (text.Length != 6 || text[0] is not ('+' or '-')
            || !TimeSpan.TryParseExact(text[1..], "hh\\:mm", CultureInfo.InvariantCulture, TimeSpanStyles.None, out offset))
        {
            return false;
        }

        if (text[0] == '-')
            offset = -offset;
        return true;
    }
}
