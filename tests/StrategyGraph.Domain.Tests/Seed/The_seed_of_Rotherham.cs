using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Seed;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Domain.Tests.Seed;

/// <summary>What must hold of the files in <c>seed/</c>, counted in the documents.</summary>
public sealed class The_seed_of_Rotherham
{
    private static readonly ChangeSet Changes = SeedReader.Read(SeedText.Model, SeedFolder.Load(Path.Combine(AppContext.BaseDirectory, "seed")));
    private static readonly AddNode[] Nodes = [.. Changes.Changes.OfType<AddNode>()];
    private static readonly AddLink[] Links = [.. Changes.Changes.OfType<AddLink>()];

    /// <summary>A start, a relationship, and the number of ends.</summary>
    public static TheoryData<string, string, int> Ends { get; } = new()
    {
        { "cypp-2013", "HAS_PRIORITY", 6 },
        { "cypp-2013/1", "HAS_ACTION", 7 },
        { "cypp-2013/2", "HAS_ACTION", 4 },
        { "cypp-2013/3", "HAS_ACTION", 4 },
        { "cypp-2013/4", "HAS_ACTION", 0 },
        { "cypp-2013/5", "HAS_ACTION", 5 },
        { "cypp-2013/6", "HAS_ACTION", 5 },
        { "cypp-2013", "IDENTIFIES", 12 },
        { "cypp-2013/4", "DELIVERED_THROUGH", 0 },
        { "cse-strategy-2013/prevent", "HAS_ACTION", 7 },
        { "cse-strategy-2013/protect", "HAS_ACTION", 7 },
        { "cse-strategy-2013/pursue", "HAS_ACTION", 6 },
        { "yh-health-and-wellbeing-action-plan", "HAS_ACTION", 15 },
        { "health-and-wellbeing-strategy", "HAS_LIFE_STAGE", 4 },
        { "health-and-wellbeing-strategy", "HAS_THEME", 6 },
        { "disabled-childrens-charter", "HAS_PRIORITY", 7 },
        { "commissioning-2013", "HAS_COMMISSIONING_PRIORITY", 5 },
        { "commissioning-work-plan-2013", "HAS_COMMISSIONING_PRIORITY", 17 },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void Holds_what_the_documents_hold(string start, string relationship, int count)
    {
        Assert.Contains(Nodes, n => n.Id == start);
        Assert.Equal(count, Links.Count(l => l.From == start && l.Relationship.Name == relationship));
    }

    [Fact]
    public void Every_node_but_the_documents_is_cited_with_a_line_and_words()
    {
        var cited = Links.Where(l => l.Relationship.IsCitation && Value(l, "line") is not null && Value(l, "quote") is not null)
            .Select(l => l.From).ToHashSet();
        Assert.Empty(Nodes.Where(n => n.Type.Name != "Document" && !cited.Contains(n.Id)).Select(n => $"{n.Origin}: {n.Id} is not cited"));
    }

    [Fact]
    public void The_proposals_a_to_e_align_with_no_theme()
    {
        foreach (var letter in "abcde")
        {
            Assert.Contains(Nodes, n => n.Id == $"commissioning-2013/{letter}" && n.Type.Name == "CommissioningPriority");
            Assert.DoesNotContain(Links, l => l.Relationship.Name == "ALIGNS_WITH" && l.From == $"commissioning-2013/{letter}");
        }
    }

    [Fact]
    public void What_is_not_stated_has_no_value_and_what_is_worked_out_has_one()
    {
        var wrong = new List<string>();
        foreach (var node in Nodes)
        {
            foreach (var name in Fields(node, "notStated").Concat(Fields(node, "statedAsNone")))
            {
                if (node.Type.Property(name) is { } property && node.Values[property.Index] is not (null or ListValue { Items.Length: 0 }))
                    wrong.Add($"{node.Origin}: {node.Id} has \"{name}\", which is not stated");
            }

            foreach (var name in Fields(node, "workedOut"))
            {
                if (node.Type.Property(name) is { } property && node.Values[property.Index] is null)
                    wrong.Add($"{node.Origin}: {node.Id} lacks \"{name}\", which is worked out");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_date_that_is_due_has_a_precision_and_the_words()
    {
        var wrong = Nodes.Where(n => n.Type.Property("duePrecision") is not null)
            .Where(n => Value(n, "dueOn") is not null && (Value(n, "duePrecision") is null || Value(n, "dueAsWritten") is null))
            .Select(n => $"{n.Origin}: {n.Id}");
        Assert.Empty(wrong);
    }

    private static Value? Value(AddNode node, string name) => node.Values[node.Type.Property(name)!.Index];

    private static Value? Value(AddLink link, string name) => link.Values![link.Relationship.Properties!.Property(name)!.Index];

    private static IEnumerable<string> Fields(AddNode node, string list) => ((ListValue)Value(node, list)!).Items.Select(i => ((TextValue)i).Text);
}
