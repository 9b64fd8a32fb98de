using System.Buffers;
using Microsoft.AspNetCore.Connections;

namespace StrategyGraph.Api.Transport;

/// <summary>The body of a request in a rented array, which goes back when it is disposed.</summary>
internal sealed class RequestBody : IDisposable
{
    private const int FirstRent = 4096;

    // A client may announce more than it ever sends: room beyond this is made as it comes.
    private const int MostRentAhead = 64 * 1024;

    private byte[] _buffer;
    private int _length;

    private RequestBody(byte[] buffer)
    {
        _buffer = buffer;
        _length = 0;
    }

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    /// <summary>Reads a body, decompressed.</summary>
    /// <exception cref="TransportFault">413: it is longer than the limit, sent or decompressed. 400: it is not what its Content-Encoding says. 415.</exception>
    /// <exception cref="BadHttpRequestException">It did not come whole, or not in time.</exception>
    public static async ValueTask<RequestBody> ReadAsync(HttpContext http, int limit)
    {
        var coding = ContentCodings.OfRequest(http.Request.Headers.ContentEncoding);
        if (http.Request.ContentLength > limit)
            throw TooLong(limit);
        var body = await ReadAsSentAsync(http, limit);
        if (coding == ContentCoding.Identity)
            return body;
        using (body)
            return Decompress(body, coding, limit);
    }

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    private static async ValueTask<RequestBody> ReadAsSentAsync(HttpContext http, int limit)
    {
        var body = new RequestBody(ArrayPool<byte>.Shared.Rent((int)Math.Min(http.Request.ContentLength ?? FirstRent, MostRentAhead)));
        var reader = http.Request.BodyReader;
        try
        {
            while (true)
            {
                var result = await reader.ReadAsync(http.RequestAborted);
                try
                {
                    foreach (var segment in result.Buffer)
                        body.Add(segment.Span, limit);
                }
                finally
                {
                    // The web server reads on behind what is too long, and can do so only where this reading has ended.
                    reader.AdvanceTo(result.Buffer.End);
                }

                if (result.IsCompleted)
                    return body;
            }
        }
        catch (Exception e)
        {
            body.Dispose();
            // The web server has no exception of its own for a chunk whose size is beyond numbers.
            if (e is IOException and not (BadHttpRequestException or ConnectionResetException))
                throw new TransportFault(StatusCodes.Status400BadRequest, "The body of the request is not in chunks, as its Transfer-Encoding says.");
            throw;
        }
    }

    private static RequestBody Decompress(RequestBody sent, ContentCoding coding, int limit)
    {
        var body = new RequestBody(ArrayPool<byte>.Shared.Rent(FirstRent));
        var part = ArrayPool<byte>.Shared.Rent(FirstRent);
        try
        {
            using var packed = new MemoryStream(sent._buffer, 0, sent._length, writable: false);
            using var stream = ContentCodings.Decompress(packed, coding);
            while (stream.Read(part) is > 0 and var count)
                body.Add(part.AsSpan(0, count), limit);
            return body;
        }
        catch (Exception e)
        {
            body.Dispose();
            if (e is InvalidDataException or InvalidOperationException or IOException)
                throw new TransportFault(StatusCodes.Status400BadRequest, $"The body is not {ContentCodings.Name(coding)}, as its Content-Encoding says.");
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(part);
        }
    }

    private static TransportFault TooLong(int limit) => new(
        StatusCodes.Status413PayloadTooLarge, $"The body of the request is longer than {limit} bytes (MaxBodyBytes), as sent or decompressed. Send less at once.");

    private void Add(ReadOnlySpan<byte> part, int limit)
    {
        if (part.Length > limit - _length)
            throw TooLong(limit);
        if (part.Length > _buffer.Length - _length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + part.Length));
            _buffer.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        part.CopyTo(_buffer.AsSpan(_length));
        _length += part.Length;
    }
}
