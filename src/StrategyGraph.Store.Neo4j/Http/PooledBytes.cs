using System.Buffers;

namespace StrategyGraph.Store.Neo4j.Http;

/// <summary>The body of an answer, in a buffer that goes back when it is disposed of.</summary>
internal sealed class PooledBytes : IDisposable
{
    private byte[] _buffer = [];
    private int _length;

    /// <summary>The bytes. Valid until it is disposed of.</summary>
    public ReadOnlySpan<byte> Span => _buffer.AsSpan(0, _length);

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">What is read.</param>
    /// <param name="length">How long it is, where that is known.</param>
    /// <param name="most">How many bytes are read at most, with a few more.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="AnswerTooLongException">There are more.</exception>
    public async ValueTask ReadAsync(Stream stream, long? length, long most, CancellationToken cancellation)
    {
        if (length > most)
            throw new AnswerTooLongException();
        // One byte more than is expected: so the end is seen without growing.
        Grow(length is { } expected and < int.MaxValue / 2 ? (int)expected + 1 : 16 * 1024);
        while (true)
        {
            var read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellation).ConfigureAwait(false);
            if (read == 0)
                return;
            _length += read;
            if (_length > most)
                throw new AnswerTooLongException();
            if (_length == _buffer.Length)
                Grow((int)Math.Min(2L * _length, Array.MaxLength));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(size);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
