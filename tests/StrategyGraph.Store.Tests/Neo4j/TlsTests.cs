using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using StrategyGraph.Store.Neo4j;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Neo4j;

/// <summary>A database that no secure connection can be made to. Needs no Neo4j.</summary>
public sealed class TlsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_certificate_that_is_not_trusted_or_none_at_all_is_told_to_the_operator_and_not_tried_again(bool hasCertificate)
    {
        using var certificate = hasCertificate ? Certificate() : null;
        var connections = 0;
        using var listener = new Listener((client, stopped) =>
        {
            Interlocked.Increment(ref connections);
            return AnswerAsync(client, certificate, stopped);
        });
        var said = new List<string>();
        var settings = new Neo4jSettings { Url = new Uri($"https://127.0.0.1:{listener.Port}"), Password = "hidden" };
        await using var store = new Neo4jStore(SmallModel.Model, settings, e => said.Add(e.Message));
        var asking = new Asking(SmallModel.Model, store);

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(
                """{"errors":[{"message":"No secure connection (TLS) to the graph's database can be made. The server's operator has to set it right; the log says what is wrong.","extensions":{"code":"STORE_UNAVAILABLE","retryable":false}}]}""",
                await asking.Ask("{ areas { nodes { id } } }"));
        }

        Assert.Equal(2, connections);
        Assert.StartsWith($"No secure connection (TLS) can be made to Neo4j at {settings.Url.GetLeftPart(UriPartial.Authority)}: ", Assert.Single(said), StringComparison.Ordinal);
    }

    private static async Task AnswerAsync(TcpClient client, X509Certificate2? certificate, CancellationToken stopped)
    {
        if (certificate is null)
        {
            await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), stopped);
            return;
        }

        await using var stream = new SslStream(client.GetStream());
        try
        {
            await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stopped);
            await stream.ReadExactlyAsync(new byte[1], stopped);
        }
        catch (AuthenticationException)
        {
            // The client does not trust the certificate, as it should not.
        }
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
