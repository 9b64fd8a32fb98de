using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Domain.Tests.Model;

public sealed class The_built_in_model
{
    private static readonly GraphModel Model = ModelReader.ReadBuiltIn();

    [Fact]
    public void Has_the_types_of_the_documents_in_its_own_order() => Assert.Equal(
        [
            "Plan plans PLAN", "Need needs NEED", "Priority priorities PRIORITY", "Theme themes THEME", "LifeStage lifeStages LIFE_STAGE",
            "Action actions ACTION", "KeyLink keyLinks KEY_LINK", "Milestone milestones MILESTONE",
            "EvidenceMeasure evidenceMeasures EVIDENCE_MEASURE", "Reading readings READING", "Party parties PARTY",
            "CommissioningPriority commissioningPriorities COMMISSIONING_PRIORITY", "Contract contracts CONTRACT", "Funding fundings FUNDING",
            "Meeting meetings MEETING", "AgendaItem agendaItems AGENDA_ITEM", "Resolution resolutions RESOLUTION", "Issue issues ISSUE",
            "Document documents DOCUMENT",
        ],
        Model.NodeTypes.Select(t => $"{t.Name} {t.Plural} {t.KindName}"));

    [Fact]
    public void Numbers_types_properties_links_and_relationships_by_their_places()
    {
        Assert.All(Model.NodeTypes, (type, i) => Assert.Equal(i, type.Index));
        Assert.All(Model.Relationships, (relationship, i) => Assert.Equal(i, relationship.Index));
        foreach (var type in Model.NodeTypes)
        {
            Assert.Equal(["id", "title", "position", "version"], type.Properties.Take(4).Select(p => p.Name));
            Assert.All(type.Properties, (property, i) => Assert.Equal(i, property.Index));
            Assert.All(type.Links, (link, i) => Assert.Equal(i, link.Index));
        }
    }

    [Fact]
    public void Gives_every_link_one_inverse_at_each_of_its_targets()
    {
        foreach (var type in Model.NodeTypes)
        {
            foreach (var link in type.Links)
            {
                foreach (var target in link.Targets)
                    Assert.Single(target.Links, l => l.Relationship == link.Relationship && l.Direction != link.Direction && l.LeadsTo(type));
            }
        }
    }

    [Fact]
    public void Hides_the_inverses_that_it_does_not_declare()
    {
        var plan = Model.NodeType("Plan")!;
        var delivered = Assert.Single(plan.Links, l => l.Relationship.Name == "DELIVERED_THROUGH");
        Assert.True(delivered.IsImplicit);
        Assert.Equal(LinkDirection.In, delivered.Direction);
        Assert.Null(plan.Link("DELIVERED_THROUGH"));
    }

    [Fact]
    public void Knows_links_by_what_they_are()
    {
        var owner = Model.NodeType("KeyLink")!.Link("party")!;
        Assert.True(owner is { IsSingle: true, IsRequired: false, Direction: LinkDirection.Out, Union: null });
        var supports = Model.NodeType("Funding")!.Link("supports")!;
        Assert.Equal("Fundable", supports.Union!.Name);
        Assert.Equal(["Plan", "Priority", "Theme", "CommissioningPriority", "Contract", "Party"], supports.Targets.Select(t => t.Name));
        Assert.True(Model.Relationship("HAS_ACTION")!.IsContainment);
        Assert.False(Model.Relationship("LED_BY")!.IsContainment);
        Assert.True(Model.Relationship("CITED_IN")!.IsCitation);
    }

    [Fact]
    public void Knows_defaults_and_enums_in_the_order_of_the_model()
    {
        var leadership = Model.Relationship("LED_BY")!.Properties!;
        Assert.Same(FlagValue.True, leadership.Property("confirmed")!.Default);
        Assert.Null(leadership.Property("role")!.Default);
        Assert.Equal(["RED", "AMBER", "GREEN"], Model.Enums.Single(e => e.Name == "Rag").Members.Select(m => m.Name));
    }
}
