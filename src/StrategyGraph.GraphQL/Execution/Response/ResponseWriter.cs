using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using StrategyGraph.GraphQL.Errors;

namespace StrategyGraph.GraphQL.Execution;

/// <summary>
/// Writes JSON as UTF-8 into one growing, pooled buffer, in the order it is told. Commas are its own business. What was written can be taken
/// back to a <see cref="Position"/>, which is how null propagates (specification 6.4.4).
/// </summary>
public sealed class ResponseWriter : IDisposable
{
    private readonly int _limit;
    private byte[] _buffer;
    private int _length;

    /// <summary>Rents a buffer of at least this many bytes. Behind about the limit, writing throws.</summary>
    public ResponseWriter(int capacity = 16 * 1024, int limit = int.MaxValue)
    {
        _limit = limit;
        _buffer = ArrayPool<byte>.Shared.Rent(capacity);
    }

    /// <summary>How many bytes are written; give it to <see cref="Rewind"/> to take back what follows.</summary>
    public int Position => _length;

    /// <summary>What is written so far. Valid until the next write or <see cref="Dispose"/>.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>What is written so far, for an asynchronous send. Valid until the next write or <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, _length);

    /// <summary>Holds what is written to the limit exactly; writing itself looks only when the buffer has to grow.</summary>
    /// <exception cref="GraphQLException">It is longer.</exception>
    public void CheckLength()
    {
        if (_length > _limit)
            throw TooLong(_limit);
    }

    /// <summary>The error of an answer that is longer than a limit in bytes.</summary>
    public static GraphQLException TooLong(int limit) => new(new GraphQLError(
        $"The answer is longer than {limit} bytes ({nameof(PipelineOptions.MaxResponseBytes)}). Ask for fewer fields or smaller pages.", ErrorCodes.ResponseTooLarge));

    /// <summary>Takes back everything behind a position.</summary>
    public void Rewind(int position) => _length = position;

    /// <summary>Opens an object.</summary>
    public void StartObject() => Open((byte)'{');

    /// <summary>Closes an object.</summary>
    public void EndObject() => Append((byte)'}');

    /// <summary>Opens a list.</summary>
    public void StartArray() => Open((byte)'[');

    /// <summary>Closes a list.</summary>
    public void EndArray() => Append((byte)']');

    /// <summary>Writes a name that <see cref="JsonText.EncodeName"/> made: quoted, escaped, with its colon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Name(ReadOnlySpan<byte> encoded) => Raw(encoded);

    /// <summary>Writes null.</summary>
    public void Null() => Raw("null"u8);

    /// <summary>Writes a boolean.</summary>
    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer.</summary>
    public void Number(long value)
    {
        Ensure(21);
        Separate();
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_length), out var written);
        _length += written;
    }

    /// <summary>
    /// Writes a finite double as JavaScript does (<see cref="JsonText.FormatDouble"/>), so without <c>.0</c> behind a whole number.
    /// </summary>
    /// <exception cref="ArgumentException">It is not finite: GraphQL has no such value (specification 3.5.2).</exception>
    public void Number(double value)
    {
        Ensure(33);
        Separate();
        _length += JsonText.FormatDouble(value, _buffer.AsSpan(_length));
    }

    /// <summary>Writes a string, escaped by <see cref="JsonText"/>.</summary>
    public void String(ReadOnlySpan<char> value)
    {
        Ensure((value.Length * 6) + 3);
        Separate();
        _length += JsonText.Encode(value, _buffer.AsSpan(_length));
    }

    /// <summary>Writes a date as <c>yyyy-MM-dd</c>.</summary>
    public void Date(DateOnly value)
    {
        Ensure(13);
        Separate();
        _buffer[_length++] = (byte)'"';
        value.TryFormat(_buffer.AsSpan(_length), out var written, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        _length += written;
        _buffer[_length++] = (byte)'"';
    }

    /// <summary>Writes one whole JSON value, or a name with its colon, that is already encoded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(ReadOnlySpan<byte> json)
    {
        Ensure(json.Length + 1);
        Separate();
        json.CopyTo(_buffer.AsSpan(_length));
        _length += json.Length;
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    private void Open(byte bracket)
    {
        Ensure(2);
        Separate();
        _buffer[_length++] = bracket;
    }

    private void Append(byte b)
    {
        Ensure(1);
        _buffer[_length++] = b;
    }

    // A value or name follows another one unless a bracket was opened, a name was written, or nothing was.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Separate()
    {
        if (_length > 0 && _buffer[_length - 1] is not ((byte)'{' or (byte)'[' or (byte)':'))
            _buffer[_length++] = (byte)',';
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Ensure(int more)
    {
        if (_buffer.Length - _length < more + 1)
            Grow(more + 1);
    }

    private void Grow(int more)
    {
        CheckLength();
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, checked(_length + more)));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
