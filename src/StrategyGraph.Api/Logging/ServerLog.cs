using System.Globalization;
using System.Text;
using Serilog;
using Serilog.Core;
using Serilog.Formatting.Display;

namespace StrategyGraph.Api.Logging;

/// <summary>The log of a server: lines of text on standard output.</summary>
internal static class ServerLog
{
    private const string Line = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>A log that writes to standard output, or elsewhere. Dispose it last: it then writes what is waiting.</summary>
    public static Logger Create(TextWriter? output = null) => new LoggerConfiguration()
        .MinimumLevel.Information()
        .WriteTo.Sink(new BackgroundSink(new MessageTemplateTextFormatter(Line, CultureInfo.InvariantCulture), output ?? StandardOutput()))
        .CreateLogger();

    private static StreamWriter StandardOutput() =>
        new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 32 * 1024) { AutoFlush = false };
}
