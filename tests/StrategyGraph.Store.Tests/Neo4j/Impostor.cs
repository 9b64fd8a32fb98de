using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>Something that speaks HTTP in the database's place.</summary>
public sealed class Impostor : IDisposable
{
    private readonly Listener _listener;
    private readonly Func<string, string?> _answers;

    /// <summary>Listens.</summary>
    /// <param name="answers">Gives to the body of a request the status and the body of the answer with a bar between them; null where there is never one.</param>
    public Impostor(Func<string, string?> answers)
    {
        _answers = answers;
        _listener = new Listener(AnswerAsync);
    }

    /// <summary>Its address.</summary>
    public Uri Url => new($"http://127.0.0.1:{_listener.Port}");

    /// <summary>Whether an answer says how long it is, or ends with its connection.</summary>
    public bool TellsLength { get; init; } = true;

    public void Dispose() => _listener.Dispose();

    // The whole request is read first: to close on what is unread would cut the answer off.
    private async Task AnswerAsync(TcpClient client, CancellationToken stopped)
    {
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var length = 0;
        while (await reader.ReadLineAsync(stopped) is { Length: > 0 } line)
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(line["Content-Length:".Length..], CultureInfo.InvariantCulture);
        }

        var body = new char[length];
        await reader.ReadBlockAsync(body, stopped);
        if (_answers(new string(body)) is not { } answer)
        {
            await Task.Delay(Timeout.Infinite, stopped);
            return;
        }

        var parts = answer.Split('|');
        var size = TellsLength ? $"Content-Length: {Encoding.UTF8.GetByteCount(parts[1])}\r\n" : "";
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 {parts[0]}\r\nContent-Type: application/json\r\n{size}Connection: close\r\n\r\n{parts[1]}"), stopped);
    }
}
