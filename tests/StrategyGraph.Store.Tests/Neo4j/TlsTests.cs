using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using StrategyGraph.Store.Neo4j;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>A database that no secure connection can be made to. Needs no Neo4j.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();

    public void Dispose()
    {
        _listener.Dispose();
        _stop.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_certificate_that_is_not_trusted_or_none_at_all_is_told_to_the_operator_and_not_tried_again(bool hasCertificate)
    {
        _listener.Start();
        var connections = 0;
        var answering = AnswerAsync(hasCertificate, () => connections++);
        var said = new List<string>();
        var settings = new Neo4jSettings { Url = new Uri($"https://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}"), Password = "hidden" };
        await using var store = new Neo4jStore(SmallModel.Model, settings, e => said.Add(e.Message));
        var asking = new Asking(SmallModel.Model, store);

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(
                """{"errors":[{"message":"No secure connection (TLS) to the graph's database can be made. The server's operator has to set it right; the log says what is wrong.","extensions":{"code":"STORE_UNAVAILABLE","retryable":false}}]}""",
                await asking.Ask("{ areas { nodes { id } } }"));
        }

        Assert.Equal(2, connections);
        Assert.StartsWith($"Neo4j does not answer at {settings.Url.GetLeftPart(UriPartial.Authority)}: ", Assert.Single(said), StringComparison.Ordinal);
        await _stop.CancelAsync();
        await answering;
    }

    private async Task AnswerAsync(bool hasCertificate, Action accepted)
    {
        using var certificate = Certificate();
        while (true)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                accepted();
                if (!hasCertificate)
                {
                    await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
                    continue;
                }

                await using var stream = new SslStream(client.GetStream());
                await stream.AuthenticateAsServerAsync(certificate);
                await stream.ReadExactlyAsync(new byte[1]);
            }
            catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
            {
                // The client hung up, as it should.
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
