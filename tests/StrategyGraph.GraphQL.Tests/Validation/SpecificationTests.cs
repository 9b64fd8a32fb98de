using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.Tests.Reference;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.GraphQL.Validation;

namespace StrategyGraph.GraphQL.Tests.Validation;

/// <summary>The examples of chapter 5 of the specification, legal and illegal.</summary>
public sealed class SpecificationTests
{
    public static TheoryData<string, string, string?> Examples
    {
        get
        {
            var data = new TheoryData<string, string, string?>();
            foreach (var (section, document, error) in SpecificationExamples.All)
                data.Add(section, document, error);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_specification_is_judged_as_it_says(string section, string document, string? error)
    {
        var errors = Judge(document);
        if (error is null)
        {
            Assert.True(errors.Count == 0, $"{section}: {string.Join('\n', errors)}");
        }
        else
        {
            Assert.NotEmpty(errors);
            Assert.Contains(error, errors[0].Message, StringComparison.Ordinal);
            Assert.All(errors, e => Assert.Equal(ErrorCodes.Validation, e.Code));
            Assert.All(errors, e => Assert.NotEmpty(e.Locations!));
        }
    }

    [ReferenceFact]
    public void The_examples_are_judged_as_graphql_js_judges_them()
    {
        using var js = GraphQLJs.Start(SpecificationSchema.Sdl);
        Assert.All(SpecificationExamples.All, example =>
        {
            if (js.Validate(example.Document) is not { } theirs)
                return;
            var ours = DocumentValidator.Validate(SpecificationSchema.Schema, Parser.Parse(new Source(example.Document)));
            Assert.Equal(
                theirs.Select(e => new Location(e.Line, e.Column)),
                Departures.Remove(ours, theirs).Select(e => e.Locations![0]));
        });
    }

    [Theory]
    [InlineData("mutation { a }", "The schema has no mutation type")]
    [InlineData("subscription { a }", "The schema has no subscription type")]
    public void An_operation_without_a_root_type_is_rejected(string document, string error)
    {
        var schema = SchemaReader.Read(new Source("type Query { a: Int }"));
        var found = Assert.Single(DocumentValidator.Validate(schema, Parser.Parse(new Source(document))));
        Assert.Contains(error, found.Message, StringComparison.Ordinal);
        Assert.Equal(new Location(1, 1), Assert.Single(found.Locations!));
    }

    private static List<GraphQLError> Judge(string document)
    {
        var parsed = Parser.Parse(new Source(document));
        var hasOperation = parsed.Definitions.Any(d => d is OperationSyntax);
        return [.. DocumentValidator.Validate(SpecificationSchema.Schema, parsed)
            .Where(e => hasOperation || !e.Message.Contains("is never used", StringComparison.Ordinal))];
    }
}
