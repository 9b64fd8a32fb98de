namespace StrategyGraph.Store.Tests.Differential;

/// <summary>A document that is asked some times, each time with other values of its variables.</summary>
internal sealed class Question(Selected[] selection, int times) : IAsked
{
    private readonly DocumentText _document = new(selection);

    /// <summary>What it selects of the root.</summary>
    public Selected[] Selection => selection;

    /// <summary>The document.</summary>
    public string Document => _document.Text;

    /// <summary>The variables, by name, of each time.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> Variables =>
        Enumerable.Range(0, times).Select(time => _document.Variables.Select((v, i) => (Name: $"v{i}", Value: v.Values[time])).ToDictionary(v => v.Name, v => v.Value));

    // The database plans a document when it is first asked, so one time goes after another.
    public async Task AskAsync(Func<string, IReadOnlyDictionary<string, object?>, Task<string>> ask)
    {
        foreach (var variables in Variables)
            await ask(Document, variables);
    }

    public IEnumerable<IAsked> Smaller() => times > 1
        ? Enumerable.Range(0, times).Select(time => new Question([.. selection.Select(s => s.Only(time))], 1))
        : Selected.Fewer(selection).Select(fewer => new Question(fewer, 1));

    public override string ToString() => times > 1 ? $"{Document} of {times} sets of variables" : $"{Document}\n{Show.Value(Variables.Single())}";
}
