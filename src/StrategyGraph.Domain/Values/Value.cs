using System.Globalization;
using System.Runtime.InteropServices;
using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Execution;

namespace StrategyGraph.Domain.Values;

/// <summary>
/// A value of a property: immutable, already encoded as it stands in a response, comparable with values of its own kind.
/// Null is no value: it is the absence of one.
/// </summary>
/// <remarks>
/// The order is one for all stores: text by code point, numbers by size, false before true, days and instants by time, enum values as the
/// model lists them. Null is after everything when ascending, before when descending.
/// </remarks>
public abstract class Value(byte[] json) : IComparable<Value>, IEquatable<Value>
{
    /// <summary>The value as JSON, UTF-8.</summary>
    public byte[] Json { get; } = json;

    /// <summary>Compares with a value of the same kind.</summary>
    /// <exception cref="InvalidOperationException">The kinds differ.</exception>
    public abstract int CompareTo(Value? other);

    /// <inheritdoc/>
    public bool Equals(Value? other) => other is not null && other.GetType() == GetType() && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Value);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => System.Text.Encoding.UTF8.GetString(Json);

    /// <summary>Compares two values, either of which may be null; null is the greatest.</summary>
    public static int Compare(Value? a, Value? b) => a is null ? (b is null ? 0 : 1) : b is null ? -1 : a.CompareTo(b);

    /// <summary>Makes the value of a coerced GraphQL value (see <see cref="GraphQL.TypeSystem.ScalarType"/>), of the kind of a property.</summary>
    /// <exception cref="ArgumentException">The value is not of that kind.</exception>
    public static Value Of(object value, PropertyKind kind) => (kind, value) switch
    {
        (PropertyKind.Id or PropertyKind.String, string text) => new TextValue(text),
        (PropertyKind.Int, long number) => IntegerValue.Of(number),
        (PropertyKind.Float, double number) => new NumberValue(number),
        (PropertyKind.Float, long number) => new NumberValue(number),
        (PropertyKind.Boolean, bool flag) => FlagValue.Of(flag),
        (PropertyKind.Date, DateOnly day) => new DayValue(day),
        (PropertyKind.DateTime, DateTimeOffset instant) => new InstantValue(instant),
        (PropertyKind.Enum, EnumMember member) => MemberValue.Of(member),
        _ => throw new ArgumentException($"{value.GetType().Name} is not a value of {kind}.", nameof(value)),
    };

    private protected InvalidOperationException Differs(Value? other) => new($"{GetType().Name} is compared with {other?.GetType().Name ?? "null"}.");
}

/// <summary>A whole number.</summary>
public sealed class IntegerValue : Value
{
    private static readonly IntegerValue[] Small = [.. Enumerable.Range(0, 1024).Select(i => new IntegerValue(i))];

    private IntegerValue(long number)
        : base(System.Text.Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)))
    {
        Number = number;
    }

    /// <summary>The number.</summary>
    public long Number { get; }

    /// <summary>The value of a number; small ones are shared.</summary>
    public static IntegerValue Of(long number) => number is >= 0 and < 1024 ? Small[number] : new IntegerValue(number);

    /// <inheritdoc/>
    public override int CompareTo(Value? other) => other is IntegerValue i ? Number.CompareTo(i.Number) : throw Differs(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Number.GetHashCode();
}

/// <summary>A finite number; minus zero is zero.</summary>
public sealed class NumberValue(double number) : Value(Encode(number))
{
    /// <summary>The number.</summary>
    public double Number { get; } = number == 0 ? 0 : number;

    /// <inheritdoc/>
    public override int CompareTo(Value? other) => other is NumberValue n ? Number.CompareTo(n.Number) : throw Differs(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Number.GetHashCode();

    private static byte[] Encode(double number)
    {
        Span<byte> bytes = stackalloc byte[40];
        return bytes[..JsonText.FormatDouble(number == 0 ? 0 : number, bytes)].ToArray();
    }
}

/// <summary>True or false.</summary>
public sealed class FlagValue : Value
{
    private FlagValue(bool flag)
        : base(flag ? "true"u8.ToArray() : "false"u8.ToArray())
    {
        Flag = flag;
    }

    /// <summary>True.</summary>
    public static FlagValue True { get; } = new(true);

    /// <summary>False.</summary>
    public static FlagValue False { get; } = new(false);

    /// <summary>The truth value.</summary>
    public bool Flag { get; }

    /// <summary>The value of a truth value.</summary>
    public static FlagValue Of(bool flag) => flag ? True : False;

    /// <inheritdoc/>
    public override int CompareTo(Value? other) => other is FlagValue f ? Flag.CompareTo(f.Flag) : throw Differs(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Flag.GetHashCode();
}

/// <summary>A day.</summary>
public sealed class DayValue(DateOnly day) : Value(System.Text.Encoding.UTF8.GetBytes($"\"{day:yyyy-MM-dd}\""))
{
    /// <summary>The day.</summary>
    public DateOnly Day { get; } = day;

    /// <inheritdoc/>
    public override int CompareTo(Value? other) => other is DayValue d ? Day.CompareTo(d.Day) : throw Differs(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Day.GetHashCode();
}

/// <summary>An instant, kept and shown in UTC to the millisecond.</summary>
public sealed class InstantValue(DateTimeOffset instant) : Value(System.Text.Encoding.UTF8.GetBytes($"\"{Round(instant):yyyy-MM-ddTHH:mm:ss.fffZ}\""))
{
    /// <summary>The instant, in UTC, to the millisecond.</summary>
    public DateTimeOffset Instant { get; } = Round(instant);

    /// <inheritdoc/>
    public override int CompareTo(Value? other) => other is InstantValue i ? Instant.CompareTo(i.Instant) : throw Differs(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Instant.GetHashCode();

    private static DateTimeOffset Round(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
}

/// <summary>A value of an enum, ordered as the model lists them.</summary>
public sealed class MemberValue : Value
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<EnumMember, MemberValue> Shared = [];

    private MemberValue(EnumMember member)
        : base(JsonText.Encode(member.Name))
    {
        Member = member;
    }

    /// <summary>The member.</summary>
    public EnumMember Member { get; }

    /// <summary>The one value of a member.</summary>
    public static MemberValue Of(EnumMember member) => Shared.GetValue(member, m => new MemberValue(m));

    /// <inheritdoc/>
    public override int CompareTo(Value? other) => other is MemberValue m ? Member.Index.CompareTo(m.Member.Index) : throw Differs(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Member.Index;
}

/// <summary>A list of values of one kind; never holds null.</summary>
public sealed class ListValue(Value[] items) : Value(Encode(items))
{
    /// <summary>The empty list.</summary>
    public static ListValue Empty { get; } = new([]);

    /// <summary>The items.</summary>
    public Value[] Items { get; } = items;

    /// <inheritdoc/>
    public override int CompareTo(Value? other)
    {
        if (other is not ListValue list)
            throw Differs(other);
        for (var i = 0; i < Items.Length && i < list.Items.Length; i++)
        {
            var order = Items[i].CompareTo(list.Items[i]);
            if (order != 0)
                return order;
        }

        return Items.Length.CompareTo(list.Items.Length);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    private static byte[] Encode(Value[] items)
    {
        var bytes = new List<byte> { (byte)'[' };
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
                bytes.Add((byte)',');
            bytes.AddRange(items[i].Json);
        }

        bytes.Add((byte)']');
        return CollectionsMarshal.AsSpan(bytes).ToArray();
    }
}
