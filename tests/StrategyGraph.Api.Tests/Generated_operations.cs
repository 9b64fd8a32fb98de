using System.Text.Json;
using StrategyGraph.Api.Tests.Support;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.Tests.Properties;
using StrategyGraph.GraphQL.Tests.Validation;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.GraphQL.Validation;

namespace StrategyGraph.Api.Tests;

/// <summary>Valid operations over the whole schema, made at random, on the seed: whatever can be asked is answered without a fault.</summary>
public sealed class Generated_operations(SeededServer seeded) : IClassFixture<SeededServer>
{
    [Fact]
    public async Task Are_answered_without_a_fault_of_the_server()
    {
        var service = seeded.Server.Service;
        var schema = service.Definition.Schema;
        var (first, last) = Fuzzing.Seeds(500);
        var answered = 0;
        for (var seed = first; seed < last; seed++)
        {
            var random = new Random(seed);
            var document = Parser.Parse(new Source(new DocumentGenerator(schema, random, 0).Generate()));
            if (DocumentValidator.Validate(schema, document).Count > 0)
                continue;
            var text = SyntaxPrinter.Print(WithValues(document, schema, new ValueGenerator(schema, random, 0)));
            var name = document.Definitions.OfType<OperationSyntax>().First().Name?.Value;
            using var request = new GraphQLRequest { Query = text, OperationName = name };
            using var response = await service.Pipeline.ExecuteAsync(request);
            using var json = JsonDocument.Parse(response.Body);
            Assert.True(response.Outcome is not (ExecutionOutcome.Failed or ExecutionOutcome.TimedOut), $"{seed}: {response.Outcome}\n{text}\n{json.RootElement}");
            answered += response.Outcome == ExecutionOutcome.Completed ? 1 : 0;
        }

        Soundness.CheckLog(seeded.Server.Log);
        Assert.True(answered > (last - first) / 8, $"{answered} of {last - first} were answered with data.");
    }

    // Variables that must be given get defaults, so that the document is all that there is.
    private static DocumentSyntax WithValues(DocumentSyntax document, Schema schema, ValueGenerator values) => document with
    {
        Definitions =
        [
            .. document.Definitions.Select(d => d is OperationSyntax operation
                ? operation with { Variables = [.. operation.Variables.Select(v => v.DefaultValue is null && v.Type is NonNullTypeSyntax ? v with { DefaultValue = ValueOf(v.Type, schema, values) } : v)] }
                : d),
        ],
    };

    private static ValueSyntax ValueOf(TypeSyntax type, Schema schema, ValueGenerator values) =>
        ((OperationSyntax)Parser.Parse(new Source($"query ($v: Int = {values.Value(Resolve(type, schema), 2, isConstant: true)}) {{ a }}")).Definitions[0]).Variables[0].DefaultValue!;

    private static TypeRef Resolve(TypeSyntax type, Schema schema) => type switch
    {
        NonNullTypeSyntax some => new NonNullType(Resolve(some.Of, schema)),
        ListTypeSyntax list => new ListType(Resolve(list.Of, schema)),
        _ => schema.Type(((NamedTypeSyntax)type).Name.Value)!,
    };
}
