using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.Domain.Gaps;

/// <summary>
/// Reads gap rules: GraphQL documents, each with one query or several. A rule is a query with a name, a description (what the hole is) and
/// <c>@gap(severity:, advice:)</c>; it lists the nodes that have the gap.
/// </summary>
public static class GapRuleReader
{
    /// <summary>Every code that a fault of a rule has.</summary>
    public const string FaultCode = "GAP_RULE_INVALID";

    private const string Folder = "gaps/";

    /// <summary>The rules that are built in, in the order of their files.</summary>
    public static IReadOnlyList<Source> BuiltIn()
    {
        var assembly = typeof(GapRuleReader).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(n =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
                return new Source(reader.ReadToEnd(), n);
            }),
        ];
    }

    /// <summary>The rules of a folder: its files <c>*.graphql</c> in the order of their names. None where there is no such folder.</summary>
    public static IReadOnlyList<Source> InFolder(string path) => !Directory.Exists(path)
        ? []
        : [.. Directory.EnumerateFiles(path, "*.graphql").Order(StringComparer.Ordinal).Select(f => new Source(File.ReadAllText(f), Path.GetFileName(f)))];

    /// <summary>The rules of some files, in order. A later rule takes the place of an earlier one with its name.</summary>
    /// <exception cref="GraphQLException">A file is no GraphQL, or a query of it is no rule; all faults with file, line and column.</exception>
    public static IReadOnlyList<GapRuleSource> Read(IReadOnlyList<Source> sources)
    {
        var faults = new List<GraphQLError>();
        var rules = new OrderedDictionary<string, GapRuleSource>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var definition in Parse(source, faults)?.Definitions ?? [])
            {
                if (ReadRule(source, definition, faults) is { } rule)
                    rules[rule.Name] = rule;
            }
        }

        if (faults.Count > 0)
            throw new GraphQLException(faults);
        return [.. rules.Values.Select((r, i) => r with { Index = i })];
    }

    /// <summary>A fault of a rule, at a place of its file.</summary>
    public static GraphQLError Fault(Source source, Location place, string message) =>
        new($"{source.Name}:{place.Line}:{place.Column}: {message}", FaultCode, [place]);

    private static DocumentSyntax? Parse(Source source, List<GraphQLError> faults)
    {
        try
        {
            return Parser.Parse(source);
        }
        catch (GraphQLException e)
        {
            faults.AddRange(e.Errors.Select(f => Fault(source, f.Locations?[0] ?? new Location(1, 1), f.Message)));
            return null;
        }
    }

    private static GapRuleSource? ReadRule(Source source, DefinitionSyntax definition, List<GraphQLError> faults)
    {
        GapRuleSource? No(SyntaxNode at, string message)
        {
            faults.Add(Fault(source, source.LocationOf(at.Start), message));
            return null;
        }

        if (definition is not OperationSyntax { Kind: OperationKind.Query } query)
            return No(definition, "A gap rule is a query; fragments, mutations and type definitions have no place here.");
        if (query.Name is null)
            return No(query, "A gap rule needs a name: query ActionWithoutLead @gap(…) { … }.");
        if (query.Description is null)
            return No(query, $"The rule {query.Name} needs a description in front of it: what the hole is, in a sentence.");
        if (query.Directives.FirstOrDefault(d => d.Name.Value == "gap") is not { } gap)
            return No(query, $"The rule {query.Name} needs @gap(severity: HIGH, advice: \"…\").");
        GapSeverity? severity = (Argument(gap, "severity") as EnumValueSyntax)?.Name switch
        {
            "HIGH" => GapSeverity.High,
            "MEDIUM" => GapSeverity.Medium,
            "LOW" => GapSeverity.Low,
            _ => null,
        };
        if (severity is null)
            return No(gap, $"The severity of {query.Name} must be HIGH, MEDIUM or LOW.");
        if (Argument(gap, "advice") is not StringValueSyntax advice)
            return No(gap, $"The rule {query.Name} needs advice: \"…\": what to do about the gap.");
        var text = source.Text[query.Start..query.End];
        var document = new DocumentSyntax(source, [query], query.Start, query.End);
        return new GapRuleSource(0, query.Name.Value, query.Description.Value, severity.Value, advice.Value, document, query, text);
    }

    private static ValueSyntax? Argument(DirectiveSyntax directive, string name) => directive.Arguments.FirstOrDefault(a => a.Name.Value == name)?.Value;
}
