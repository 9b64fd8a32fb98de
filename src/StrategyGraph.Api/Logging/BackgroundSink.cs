using System.Threading.Channels;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Parsing;

namespace StrategyGraph.Api.Logging;

/// <summary>
/// Writes the log from a thread of its own, many lines in one write while there are many, so that a slow terminal or pipe never holds up a
/// request. Lines are dropped where the reader of the log stops, beyond the bound, and where they cannot be written; a line says how many.
/// </summary>
internal sealed class BackgroundSink : ILogEventSink, IDisposable
{
    private const int MostWaiting = 16 * 1024;

    private static readonly MessageTemplate Dropped = new MessageTemplateParser().Parse("{Count} lines of the log were dropped: they could not be written, or not fast enough");

    private readonly Channel<LogEvent> _waiting = Channel.CreateBounded<LogEvent>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // Waited for by sleeping: to spin first would take a processor from those who log.
    private readonly ManualResetEventSlim _ended = new(initialState: false, spinCount: 0);
    private readonly ITextFormatter _format;
    private readonly TextWriter _output;
    private readonly Thread _writer;
    private long _dropped;

    public BackgroundSink(ITextFormatter format, TextWriter output)
    {
        _format = format;
        _output = output;
        _writer = new Thread(Write) { IsBackground = true, Name = "Log" };
        _writer.Start();
    }

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent)
    {
        if (!_waiting.Writer.TryWrite(logEvent))
            Interlocked.Increment(ref _dropped);
    }

    /// <summary>Writes what is waiting and ends.</summary>
    public void Dispose()
    {
        _waiting.Writer.TryComplete();
        _ended.Set();
        if (_writer.Join(TimeSpan.FromSeconds(5)))
            _ended.Dispose();
    }

    private void Write()
    {
        var reader = _waiting.Reader;
        while (reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            WriteWaiting(reader);
            // To be woken for each line costs more than the line. Whoever reads along does not see this pause.
            _ended.Wait(Pause);
        }
    }

    private void WriteWaiting(ChannelReader<LogEvent> reader)
    {
        var (lines, dropped) = (0L, 0L);
        try
        {
            while (reader.TryRead(out var line))
            {
                lines++;
                _format.Format(line, _output);
            }

            dropped = Interlocked.Exchange(ref _dropped, 0);
            if (dropped > 0)
                _format.Format(new LogEvent(DateTimeOffset.Now, LogEventLevel.Warning, null, Dropped, [new LogEventProperty("Count", new ScalarValue(dropped))]), _output);
            _output.Flush();
        }
        catch (IOException)
        {
            // A full disk, say. The server goes on without its log, and tells of it when lines can be written again.
            Interlocked.Add(ref _dropped, lines + dropped);
        }
    }
}
