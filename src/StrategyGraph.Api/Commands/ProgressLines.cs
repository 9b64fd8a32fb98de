using System.Globalization;
using StrategyGraph.Planning.Stores;

namespace StrategyGraph.Api.Commands;

/// <summary>Says how far a change set is: a line for each tenth of it, in the order in which they are done.</summary>
internal sealed class ProgressLines(TextWriter output) : IProgress<WriteProgress>
{
    private long _tenth;

    /// <inheritdoc/>
    public void Report(WriteProgress value)
    {
        var tenth = value.Total == 0 ? 10 : value.Done * 10 / value.Total;
        if (tenth <= _tenth)
            return;
        _tenth = tenth;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Done:#,0} of {value.Total:#,0} written"));
    }
}
