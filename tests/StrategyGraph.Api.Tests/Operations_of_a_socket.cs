using StrategyGraph.Api.Logging;
using StrategyGraph.Api.Transport.Sockets;

namespace StrategyGraph.Api.Tests;

public sealed class Operations_of_a_socket
{
    // The socket with all of its other operations would go down with the exception.
    [Fact]
    public void Take_a_complete_that_comes_as_they_end_by_themselves()
    {
        var operation = new SocketOperation("1", null!, new RequestLog(null), CancellationToken.None);
        operation.Dispose();

        Assert.Null(Record.Exception(operation.Complete));
    }
}
