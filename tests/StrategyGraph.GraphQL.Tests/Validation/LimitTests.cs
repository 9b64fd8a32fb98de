using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.Validation;

namespace StrategyGraph.GraphQL.Tests.Validation;

/// <summary>Limits, and documents made to take long.</summary>
[Collection(nameof(Alone))]
public sealed class LimitTests
{
    public static TheoryData<string> HostileDocuments => [.. Hostile.Documents.Keys];

    [Theory]
    [InlineData("{ pet(id: 1) { owner { name } } }", 3, null)]
    [InlineData("{ pet(id: 1) { owner { name } } }", 2, "nests 3 levels of fields; MaxDepth is 2")]
    [InlineData("query Deep { pet(id: 1) { ...F } } fragment F on Pet { owner { ... { name } } }", 2, "Operation \"Deep\" nests 3 levels of fields")]
    [InlineData("{ __schema { types { fields { name } } } }", 1, null)]
    public void Levels_of_fields_are_bounded(string document, int depth, string? error) =>
        Check(document, new ValidationLimits { MaxDepth = depth }, error);

    [Theory]
    [InlineData("{ a: version b: version version }", 2, null)]
    [InlineData("{ a: version b: version }", 1, "selects 2 aliased fields; MaxAliases is 1")]
    [InlineData("{ pet(id: 1) { ...F owner { ...F } } } fragment F on Named { a: name b: name }", 3, "selects 4 aliased fields; MaxAliases is 3")]
    public void Aliases_are_bounded(string document, int aliases, string? error) =>
        Check(document, new ValidationLimits { MaxAliases = aliases }, error);

    [Theory]
    [InlineData("{ version pet(id: 1) { id } }", 3, null)]
    [InlineData("{ pet(id: 1) { ...F owner { ...F } } } fragment F on Named { name }", 3, "selects 4 fields; MaxFields is 3")]
    public void Fields_are_bounded(string document, int fields, string? error) =>
        Check(document, new ValidationLimits { MaxFields = fields }, error);

    [Fact]
    public void A_short_document_that_selects_countless_fields_is_rejected() =>
        Check(Hostile.Documents["fragments that double at each step"](), ValidationLimits.Default, "selects countless fields; MaxFields is 100000");

    [Theory]
    [InlineData("{ __type(name: \"Dog\") { fields { type { fields { name } } } } }", 2, null)]
    [InlineData("{ __type(name: \"Dog\") { fields { type { fields { name } } } } }", 1, "nests 2 lists")]
    [InlineData("{ __schema { types { ...T } } } fragment T on __Type { fields { type { inputFields { name } } } }", 1, "MaxIntrospectionDepth is 1")]
    [InlineData("{ __type(name: \"Dog\") { fields { type { fields { type { fields { name } } } } } } }", null, null)]
    public void Lists_of_introspection_are_bounded(string document, int? depth, string? error) =>
        Check(document, new ValidationLimits { MaxIntrospectionDepth = depth }, error);

    [Fact]
    public void Errors_are_listed_up_to_their_limit_and_the_list_says_so()
    {
        var document = $"{{ {string.Concat(Enumerable.Range(0, 30).Select(i => $"wrong{i} "))} }}";
        var errors = Validate(document, new ValidationLimits { MaxErrors = 10 });
        Assert.Equal(11, errors.Count);
        Assert.Contains("\"wrong9\"", errors[9].Message, StringComparison.Ordinal);
        Assert.Contains("MaxErrors is 10", errors[10].Message, StringComparison.Ordinal);
        Assert.Equal(30, Validate(document, new ValidationLimits { MaxErrors = null }).Count);
    }

    [Fact]
    public void Comparing_fields_stops_at_its_limit()
    {
        var document = $"{{ {string.Concat(Enumerable.Repeat("version ", 500))} }}";
        Check(document, new ValidationLimits { MaxMergeWork = 400 }, "takes more than 400 steps (MaxMergeWork)");
        Check(document, new ValidationLimits { MaxMergeWork = 5000 }, null);
    }

    [Theory]
    [MemberData(nameof(HostileDocuments))]
    public void No_document_takes_more_than_a_second(string name)
    {
        var document = Parser.Parse(new Source(Hostile.Documents[name]()), new ParserLimits(MaxDepth: 5000));

        // Processor time, not time on the clock, as the machine may be busy; nothing else runs in this process meanwhile.
        var before = Environment.CpuUsage.TotalTime;
        DocumentValidator.Validate(RichSchema.Schema, document);
        var spent = Environment.CpuUsage.TotalTime - before;
        Assert.True(spent < TimeSpan.FromSeconds(1), $"{name} took {spent}.");
    }

    [Theory]
    [InlineData("one field again and again")]
    [InlineData("one field with fields below again and again")]
    [InlineData("fragments that double under one name")]
    [InlineData("fragments that double at each step")]
    [InlineData("long arguments under one name")]
    [InlineData("many variables")]
    public void A_large_document_without_a_fault_is_accepted(string name) =>
        Assert.Empty(Validate(Hostile.Documents[name](), new ValidationLimits { MaxFields = null }));

    private static void Check(string document, ValidationLimits limits, string? error)
    {
        var errors = Validate(document, limits);
        if (error is null)
            Assert.Empty(errors);
        else
            Assert.Contains(error, Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Errors.GraphQLError> Validate(string document, ValidationLimits limits) =>
        DocumentValidator.Validate(RichSchema.Schema, Parser.Parse(new Source(document)), limits);
}

/// <summary>Tests that measure time run when no others do.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone
{
}
