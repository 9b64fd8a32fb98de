using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.Planning.Tests;

public sealed class Printed_schema
{
    private static readonly string File = RepositoryFolder.At("schema.graphql");

    [Fact]
    public void Is_the_one_in_the_repository()
    {
        var printed = SchemaPrinter.Print(Fixture.Schema);
        if (Environment.GetEnvironmentVariable("STRATEGYGRAPH_UPDATE_SNAPSHOTS") == "1")
            System.IO.File.WriteAllText(File, printed);
        Assert.True(
            System.IO.File.Exists(File) && System.IO.File.ReadAllText(File) == printed,
            "The API's schema has changed. Look at the difference with STRATEGYGRAPH_UPDATE_SNAPSHOTS=1 dotnet test, then git diff schema.graphql.");
    }

    [Fact]
    public void Has_a_description_on_every_type_field_and_argument()
    {
        var bare = Fixture.Schema.Types.Where(t => t.Description is null).Select(t => t.Name)
            .Concat(Fixture.Schema.Types.OfType<CompositeType>().SelectMany(t => t.Fields.Where(f => f.Description is null).Select(f => $"{t}.{f.Name}")))
            .Concat(Fixture.Schema.Types.OfType<CompositeType>().SelectMany(t => t.Fields.SelectMany(f => f.Arguments.Where(a => a.Description is null).Select(a => $"{t}.{f.Name}({a.Name}:)"))))
            .Concat(Fixture.Schema.Types.OfType<InputObjectType>().SelectMany(t => t.Fields.Where(f => f.Description is null).Select(f => $"{t}.{f.Name}")))
            .Where(n => !n.StartsWith("__", StringComparison.Ordinal));
        Assert.Empty(bare);
    }

    [Fact]
    public void Stays_small_enough_for_clients_to_load()
    {
        // A limit that a new kind of generated type would break: types grow with the model, not with its paths.
        Assert.InRange(Fixture.Schema.Types.Count, Fixture.Model.NodeTypes.Count, Fixture.Model.NodeTypes.Count * 14);
    }
}
