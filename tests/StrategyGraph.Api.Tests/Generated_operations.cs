using System.Globalization;
using System.Text;
using System.Text.Json;
using StrategyGraph.Api.Tests.Support;
using StrategyGraph.GraphQL.Execution;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.Tests.Properties;
using StrategyGraph.GraphQL.Tests.Validation;
using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.GraphQL.Validation;

namespace StrategyGraph.Api.Tests;

/// <summary>Valid operations over the whole schema, made at random, on the seed.</summary>
public sealed class Generated_operations(SeededServer seeded) : IClassFixture<SeededServer>
{
    private const int Most = 500;

    /// <summary>
    /// Whatever can be asked is answered without a fault; and the same values give the same answer whether they are given as variables, to a
    /// document that was asked before with others (so that plans are kept for it), or stand in a document of their own, as defaults.
    /// </summary>
    [Fact]
    public async Task Are_answered_without_a_fault_and_alike_whichever_way_their_values_come()
    {
        var schema = seeded.Server.Service.Definition.Schema;
        var (first, end) = Fuzzing.Seeds(Most);
        var (answered, compared) = (0, 0);
        for (var seed = first; seed < end; seed++)
        {
            var random = new Random(seed);
            var document = Parser.Parse(new Source(new DocumentGenerator(schema, random, 0).Generate()));
            if (DocumentValidator.Validate(schema, document).Count > 0)
                continue;
            var text = SyntaxPrinter.Print(document);
            var operation = document.Definitions.OfType<OperationSyntax>().First();
            for (var i = 0; i < (operation.Variables.Count > 0 ? 3 : 1); i++)
            {
                var values = operation.Variables.ToDictionary(v => v.Variable.Name.Value, v => ValueOf(v, schema, random));
                var alone = With(document, operation, values);
                if (DocumentValidator.Validate(schema, alone).Count > 0)
                    continue;
                var theirs = await AskAsync(SyntaxPrinter.Print(alone), operation.Name?.Value, null, seed);
                answered += theirs.IsData ? 1 : 0;
                if (operation.Variables.Count == 0)
                    continue;
                var json = $"{{{string.Join(", ", values.Where(v => v.Value is not null).Select(v => $"\"{v.Key}\": {Json(v.Value!)}"))}}}";
                var ours = await AskAsync(text, operation.Name?.Value, json, seed);
                Assert.True(ours == theirs, $"{seed}\n{text}\n{json}\n--- as variables\n{ours}\n--- as defaults\n{theirs}");
                compared++;
            }
        }

        Soundness.CheckLog(seeded.Server.Log);
        Assert.True(answered > Most / 4 && compared > Most / 4, $"{answered} were answered with data, {compared} compared.");
    }

    // Places in the document are left out: they differ between the two.
    private async Task<(bool IsData, string Answer)> AskAsync(string text, string? name, string? variables, int seed)
    {
        using var given = variables is null ? null : JsonDocument.Parse(variables);
        using var request = new GraphQLRequest { Query = text, OperationName = name, Variables = given?.RootElement };
        using var response = await seeded.Server.Service.Pipeline.ExecuteAsync(request);
        var answer = Encoding.UTF8.GetString(response.Body.Span);
        using var json = JsonDocument.Parse(response.Body);
        Assert.True(response.Outcome is not (ExecutionOutcome.Failed or ExecutionOutcome.TimedOut), $"{seed}: {response.Outcome}\n{text}\n{variables}\n{answer}");
        return response.Outcome == ExecutionOutcome.Completed
            ? (true, answer)
            : (false, string.Join('\n', response.Errors.Select(e => $"{e.Message} {string.Join('/', e.Path ?? [])} {e.Code}")));
    }

    // Null where the variable is not given.
    private static ValueSyntax? ValueOf(VariableDefinitionSyntax variable, Schema schema, Random random)
    {
        if (variable.Type is not NonNullTypeSyntax)
        {
            switch (random.Next(8))
            {
                case 0:
                    return null;
                case 1:
                    return new NullValueSyntax(0, 0);
            }
        }

        var literal = new ValueGenerator(schema, random, 0).Value(Resolve(variable.Type, schema), 2, isConstant: true);
        return Parser.ParseValue(new Source(literal));
    }

    private static DocumentSyntax With(DocumentSyntax document, OperationSyntax operation, Dictionary<string, ValueSyntax?> values) => document with
    {
        Definitions =
        [
            .. document.Definitions.Select(d => ReferenceEquals(d, operation)
                ? operation with { Variables = [.. operation.Variables.Select(v => v with { DefaultValue = values[v.Variable.Name.Value] ?? v.DefaultValue })] }
                : d),
        ],
    };

    private static string Json(ValueSyntax value) => value switch
    {
        ListValueSyntax list => $"[{string.Join(", ", list.Items.Select(Json))}]",
        ObjectValueSyntax given => $"{{{string.Join(", ", given.Fields.Select(f => string.Create(CultureInfo.InvariantCulture, $"\"{f.Name.Value}\": {Json(f.Value)}")))}}}",
        StringValueSyntax text => JsonSerializer.Serialize(text.Value),
        EnumValueSyntax name => $"\"{name.Name}\"",
        _ => SyntaxPrinter.Print(value),
    };

    private static TypeRef Resolve(TypeSyntax type, Schema schema) => type switch
    {
        NonNullTypeSyntax some => new NonNullType(Resolve(some.Of, schema)),
        ListTypeSyntax list => new ListType(Resolve(list.Of, schema)),
        _ => schema.Type(((NamedTypeSyntax)type).Name.Value)!,
    };
}
