using Serilog;
using Serilog.Formatting.Display;
using StrategyGraph.Api.Logging;

namespace StrategyGraph.Api.Tests;

public sealed class A_log_that_cannot_be_written
{
    [Fact]
    public void Does_not_end_the_server_and_says_later_how_many_lines_are_missing()
    {
        using var output = new FullDisk();
        using (var log = new LoggerConfiguration().WriteTo.Sink(new BackgroundSink(new MessageTemplateTextFormatter("{Message:lj}\n"), output)).CreateLogger())
        {
            log.Information("lost");
            Assert.True(output.HasFailed.Wait(TimeSpan.FromSeconds(30)));
            output.IsFull = false;
            log.Information("written");
        }

        Assert.Equal("written\n1 lines of the log were dropped: they could not be written, or not fast enough\n", output.Written);
    }

    // Keeps what is written until it is flushed, as a stream writer does, and loses it where that fails.
    private sealed class FullDisk : TextWriter
    {
        private readonly System.Text.StringBuilder _waiting = new();

        public volatile bool IsFull = true;

        public ManualResetEventSlim HasFailed { get; } = new();

        public string Written { get; private set; } = "";

        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;

        public override void Write(char value) => _waiting.Append(value);

        public override void Flush()
        {
            var text = _waiting.ToString();
            _waiting.Clear();
            if (!IsFull)
            {
                Written += text;
                return;
            }

            HasFailed.Set();
            throw new IOException("No space left on device");
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                HasFailed.Dispose();
            base.Dispose(disposing);
        }
    }
}
