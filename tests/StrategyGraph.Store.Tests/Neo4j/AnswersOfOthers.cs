using System.Net;
using System.Net.Sockets;
using System.Text;
using StrategyGraph.Store.Neo4j;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>What a proxy, or half a database, says in the database's place. Needs no Neo4j.</summary>
public sealed class AnswersOfOthers : IAsyncLifetime
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private string _says = "";

    public static TheoryData<string> Answers =>
    [
        "200 OK|",
        "204 No Content|",
        "301 Moved Permanently|",
        "403 Forbidden|",
        "404 Not Found|<html>secret</html>",
        "429 Too Many Requests|",
        "500 Internal Server Error|<html>secret</html>",
        "502 Bad Gateway|secret",
        "200 OK|{}",
        "200 OK|[]",
        "200 OK|null",
        "200 OK|\"secret\"",
        "200 OK|5",
        "200 OK|{\"data\":null}",
        "200 OK|{\"data\":{\"fields\":[],\"valu",
        "200 OK|{\"data\":{\"fields\":[],\"values\":[]}}",
        "200 OK|{\"data\":{\"fields\":[\"c0\"],\"values\":[[\"secret\"]]}}",
        "200 OK|{\"data\":{\"fields\":[\"c0\"],\"values\":[[[]],[[]]]}}",
        "400 Bad Request|{\"errors\":5}",
        "400 Bad Request|{\"errors\":[\"secret\"]}",
        "400 Bad Request|{\"errors\":[]}",
    ];

    public Task InitializeAsync()
    {
        _listener.Start();
        _ = AcceptAsync();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        _stop.Dispose();
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task What_is_no_answer_of_the_database_is_told_as_its_being_away(string answer)
    {
        var said = new List<string>();
        var settings = new Neo4jSettings { Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}"), Password = "hidden", Retries = 1 };
        await using var store = new Neo4jStore(SmallModel.Model, settings, e => said.Add(e.Message));
        var asking = new Asking(SmallModel.Model, store);
        _says = Response("200 OK|{\"data\":{\"fields\":[],\"values\":[]}}");
        await store.CheckAsync(default);
        _says = Response(answer);

        var response = await asking.Ask("{ areas { nodes { id title } } }");

        Assert.StartsWith("{\"errors\":[{\"message\":\"The graph's database does not answer.", response, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"STORE_UNAVAILABLE\"", response, StringComparison.Ordinal);
        Assert.Single(said);
        Assert.DoesNotContain("secret", response + said[0], StringComparison.Ordinal);
    }

    private static string Response(string answer)
    {
        var parts = answer.Split('|');
        return $"HTTP/1.1 {parts[0]}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(parts[1])}\r\nConnection: close\r\n\r\n{parts[1]}";
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    // The whole request is read first: to close on what is unread would cut the answer off.
    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            var length = 0;
            while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
            {
                if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                    length = int.Parse(line["Content-Length:".Length..], System.Globalization.CultureInfo.InvariantCulture);
            }

            var body = new char[length];
            await reader.ReadBlockAsync(body, _stop.Token);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(_says), _stop.Token);
        }
    }
}
