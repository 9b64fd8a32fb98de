using StrategyGraph.GraphQL.TypeSystem;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Differential;

/// <summary>What the operations reach that are generated from the seed that is tried always.</summary>
public sealed class GeneratorTests
{
    private static readonly Question[] Questions = QuestionsOf(Trials.Always);
    private static readonly Selected[] Selections = [.. Questions.SelectMany(q => q.Selection).SelectMany(s => s.All)];
    private static readonly Given[] Given = [.. Selections.SelectMany(s => s.Arguments).SelectMany(a => a.Value.All)];

    [Fact]
    public void There_are_thousands_over_the_two_graphs() => Assert.True(2 * Questions.Sum(q => q.Variables.Count()) >= 2000);

    [Fact]
    public void Every_field_of_the_root_and_of_every_type_is_asked()
    {
        var asked = Selections.Select(s => s.Of).ToHashSet();
        AssertNone(Types<CompositeType>().SelectMany(t => t.Fields.Where(f => !asked.Contains(f)).Select(f => $"{t.Name}.{f.Name}")));
    }

    [Fact]
    public void Every_argument_is_given()
    {
        var given = Selections.SelectMany(s => s.Arguments).Select(a => a.Of).ToHashSet();
        var all = Types<CompositeType>().SelectMany(t => t.Fields).SelectMany(f => OperationGenerator.ArgumentsOf(f).Select(a => (Field: f, Argument: a)));
        AssertNone(all.Where(a => !given.Contains(a.Argument)).Select(a => $"{a.Field.Name}({a.Argument.Name}:)"));
    }

    [Fact]
    public void Every_operator_is_given_to_every_kind_every_filter_is_set_and_every_key_orders()
    {
        var given = Given.OfType<Fields>().SelectMany(f => f.Named).Select(a => a.Of).ToHashSet();
        AssertNone(Types<InputObjectType>().SelectMany(t => t.Fields.Where(f => !given.Contains(f)).Select(f => $"{t.Name}.{f.Name}")));
    }

    [Fact]
    public void Every_text_is_looked_for_and_every_kind_is_compared_with_nothing()
    {
        var values = Given.OfType<Variable>().ToLookup(v => v.Type.Named.Name, v => v.Values);
        AssertNone(Awkward.Texts.Except(values["String"].SelectMany(v => v).OfType<string>()));
        AssertNone(values.Where(kind => !kind.SelectMany(v => v).Contains(null)).Select(kind => kind.Key));
    }

    private static Question[] QuestionsOf(int seed)
    {
        Question[] questions = [];
        Trials.Hold(seed, OperationGenerator.Of(SmallModel.Schema, Trials.Documents, Trials.Times), trial =>
        {
            questions = [.. trial.Asked.Cast<Question>()];
            return Task.CompletedTask;
        });
        return questions;
    }

    private static void AssertNone(IEnumerable<string> missing) => Assert.True(!missing.Any(), $"Not reached: {string.Join(", ", missing)}");

    private static IEnumerable<T> Types<T>()
        where T : NamedType => SmallModel.Schema.Types.OfType<T>().Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal));
}
