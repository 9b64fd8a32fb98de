using System.Text;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.GraphQL.Tests.Reference;

/// <summary>The parser and graphql-js agree on what is GraphQL, on where the first fault is and what it is, and on the canonical text.</summary>
public sealed class SyntaxAgreementTests
{
    [ReferenceFact]
    public void Spoilt_operations_get_the_same_verdict() => Compare(1, 3000, Documents.Executable);

    [ReferenceFact]
    public void Spoilt_type_systems_get_the_same_verdict() => Compare(2, 3000, Documents.TypeSystem);

    [ReferenceFact]
    public void Spoilt_schemas_get_the_same_verdict() => Compare(3, 1000, Documents.Schema);

    [ReferenceFact]
    public void The_smallest_document_spoilt_gets_the_same_verdict() => Compare(4, 2000, "{ a }");

    [ReferenceFact]
    public void Spoilt_values_get_the_same_verdict() =>
        Compare(5, 3000, "query q($a: [Int!]! = [1]) { f(s: \"t\\u0041\", b: \"\"\"\n  x\n y\"\"\", n: -0.5e3) }");

    private static void Compare(int seed, int count, string document)
    {
        using var js = GraphQLJs.Start();
        var random = new Random(seed);
        var disagreements = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var text = i == 0 ? document : Mutation.Of(document, random);
            var expected = js.Parse(text);
            var theirs = expected.Printed ?? $"{expected.Errors[0].Line}:{expected.Errors[0].Column} {expected.Errors[0].Message}";
            var ours = Verdict(text);
            var agrees = expected.Printed is null ? ours.StartsWith(theirs, StringComparison.Ordinal) : ours == theirs;
            if (!agrees && disagreements.Length < 4000)
                disagreements.Append($"--- document {i}\n{text}\n--- graphql-js\n{theirs}\n--- here\n{ours}\n");
        }

        Assert.True(disagreements.Length == 0, disagreements.ToString());
    }

    [ReferenceFact]
    public void Canonical_text_is_read_back_as_the_same_text()
    {
        foreach (var document in new[] { Documents.Executable, Documents.TypeSystem, Documents.Schema })
        {
            var once = SyntaxPrinter.Print(Parser.Parse(new Source(document)));
            Assert.Equal(once, SyntaxPrinter.Print(Parser.Parse(new Source(once))));
        }
    }

    private static string Verdict(string text)
    {
        try
        {
            return SyntaxPrinter.Print(Parser.Parse(new Source(text)));
        }
        catch (GraphQLException e)
        {
            var place = Assert.Single(Assert.Single(e.Errors).Locations!);

            // Halves of surrogate pairs in a quoted piece of the document came back from Node as U+FFFD.
            return $"{place.Line}:{place.Column} {Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(e.Errors[0].Message))}";
        }
    }
}
