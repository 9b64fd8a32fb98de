using System.Text.Json;
using StrategyGraph.Domain.Seed;

namespace StrategyGraph.Cases.Tests;

/// <summary>Each rule finds the node that has the gap and not the one that has not. Today is 1 June 2013.</summary>
public sealed class Gap_rules
{
    // A rule, and a graph in which only the node "gap" has the gap.
    public static TheoryData<string, string> Rules { get; } = new()
    {
        {
            "ActionWithoutLead", """
            parties: [{ id: p, title: P, kind: PERSON }]
            actions:
              - { id: gap, title: A, leads: [{ ref: p, confirmed: false }] }
              - { id: whole, title: B, leads: [{ ref: p }] }
              - { id: done, title: C, status: COMPLETE }
            """
        },
        {
            "ActionWithQueriedLead", """
            actions:
              - { id: gap, title: A, leadAsWritten: 'Lead??' }
              - { id: whole, title: B, leadAsWritten: Warren Carratt }
            """
        },
        {
            "ActionWithoutMilestone", """
            actions:
              - { id: gap, title: A }
              - { id: whole, title: B, milestones: [{ id: 1, title: M }] }
              - { id: done, title: C, status: COMPLETE }
            """
        },
        {
            "ActionWithoutKeyLink", """
            actions:
              - { id: gap, title: A }
              - { id: whole, title: B, keyLinks: [{ id: 1, title: K }] }
            """
        },
        {
            "MilestoneWithoutDate", """
            milestones:
              - { id: gap, title: A, dueAsWritten: soon }
              - { id: whole, title: B, dueOn: 2013-08-31 }
              - { id: done, title: C, status: COMPLETE }
            """
        },
        {
            "MilestoneOverdue", """
            milestones:
              - { id: gap, title: A, dueOn: 2013-05-31 }
              - { id: whole, title: B, dueOn: 2013-06-01 }
              - { id: done, title: C, dueOn: 2013-05-31, status: COMPLETE }
            """
        },
        {
            "PriorityWithoutAction", """
            priorities:
              - { id: gap, title: A }
              - { id: whole, title: B, actions: [{ id: 1, title: X }] }
            """
        },
        {
            "PriorityWithoutEvidenceMeasure", """
            priorities:
              - { id: gap, title: A }
              - { id: whole, title: B, evidenceMeasures: [{ id: 1, title: X }] }
            """
        },
        {
            "PriorityWithoutTheme", """
            themes: [{ id: t, title: T }]
            priorities:
              - { id: gap, title: A }
              - { id: whole, title: B, themes: [t] }
            """
        },
        {
            "PriorityWithoutCommissioning", """
            priorities: [{ id: gap, title: A }, { id: whole, title: B }]
            commissioningPriorities: [{ id: c, title: C, supports: [whole] }]
            """
        },
        {
            "EvidenceMeasureWithoutBaseline", """
            evidenceMeasures:
              - { id: gap, title: A }
              - { id: whole, title: B, baseline: 58 }
              - { id: words, title: C, baselineAsWritten: 58% }
            """
        },
        {
            "EvidenceMeasureWithoutTarget", """
            evidenceMeasures:
              - { id: gap, title: A, baseline: 58 }
              - { id: whole, title: B, target: 60 }
            """
        },
        {
            "EvidenceMeasureWithoutReading", """
            evidenceMeasures:
              - { id: gap, title: A }
              - { id: whole, title: B, readings: [{ id: 1, title: R }] }
            """
        },
        {
            "NeedWithoutPriority", """
            needs: [{ id: gap, title: A }, { id: whole, title: B }]
            priorities: [{ id: p, title: P, needs: [whole] }]
            """
        },
        {
            "ThemeWithoutPriority", """
            themes: [{ id: gap, title: A }, { id: whole, title: B }]
            priorities: [{ id: p, title: P, themes: [whole] }]
            """
        },
        {
            "ThemeWithoutCommissioning", """
            themes: [{ id: gap, title: A }, { id: whole, title: B }]
            commissioningPriorities: [{ id: c, title: C, themes: [whole] }]
            """
        },
        {
            "CommissioningPriorityWithoutTheme", """
            themes: [{ id: t, title: T }]
            commissioningPriorities:
              - { id: gap, title: A, parts: [{ id: 1, title: Part of it }] }
              - { id: whole, title: B, themes: [t] }
              - { id: done, title: C, status: COMPLETE }
            """
        },
        {
            "CommissioningPriorityWithoutLead", """
            parties: [{ id: p, title: P, kind: PERSON }]
            commissioningPriorities:
              - { id: gap, title: A, parts: [{ id: 1, title: Part of it }] }
              - { id: whole, title: B, leads: [p] }
              - { id: done, title: C, status: COMPLETE }
            """
        },
        {
            "CommissioningPriorityWithoutContract", """
            commissioningPriorities:
              - { id: gap, title: A, parts: [{ id: 1, title: Part of it }] }
              - { id: whole, title: B, contracts: [{ id: 1, title: X }] }
              - { id: done, title: C, status: COMPLETE }
              - { id: through-its-part, title: C, parts: [{ id: /part, title: D, contracts: [{ id: 1, title: X }] }] }
            """
        },
        {
            "ContractWithoutProvider", """
            parties: [{ id: p, title: P, kind: ORGANISATION }]
            contracts: [{ id: gap, title: A }, { id: whole, title: B, provider: p }]
            """
        },
        { "ContractWithoutEnd", "contracts: [{ id: gap, title: A }, { id: whole, title: B, endsOn: 2014-03-31 }]" },
        {
            "ContractEndingSoon", """
            contracts:
              - { id: gap, title: A, endsOn: 2013-12-01 }
              - { id: later, title: B, endsOn: 2013-12-02 }
              - { id: over, title: C, endsOn: 2013-05-31 }
              - { id: open, title: D }
            """
        },
        {
            "ContractWithoutCommissioningPriority", """
            contracts: [{ id: gap, title: A }]
            commissioningPriorities: [{ id: c, title: C, contracts: [{ id: whole, title: B }] }]
            """
        },
        {
            "KeyLinkUnresolved", """
            plans: [{ id: p, title: P, kind: STRATEGY }]
            parties: [{ id: q, title: Q, kind: BODY }]
            keyLinks: [{ id: gap, title: A }, { id: plan, title: B, plan: p }, { id: party, title: C, party: q }]
            """
        },
        {
            "ResolutionWithoutOwner", """
            parties: [{ id: p, title: P, kind: PERSON }]
            resolutions:
              - { id: gap, title: A, text: A, kind: AGREED }
              - { id: whole, title: B, text: B, kind: AGREED, owners: [p] }
              - { id: date, title: C, text: C, kind: MEETING_DATE }
              - { id: done, title: D, text: D, kind: AGREED, status: COMPLETE }
            """
        },
        {
            "ResolutionOverdue", """
            resolutions:
              - { id: gap, title: A, text: A, kind: ACTION, dueOn: 2013-03-28 }
              - { id: whole, title: B, text: B, kind: ACTION, dueOn: 2013-07-17 }
              - { id: done, title: C, text: C, kind: ACTION, dueOn: 2013-03-28, status: COMPLETE }
            """
        },
        {
            "PartyOvercommitted", """
            parties: [{ id: gap, title: A, kind: PERSON }, { id: whole, title: B, kind: PERSON }]
            actions:
              - { id: 1, title: A, leads: [gap, whole] }
              - { id: 2, title: A, leads: [gap, whole] }
              - { id: 3, title: A, leads: [gap, whole] }
              - { id: 4, title: A, leads: [gap, whole] }
              - { id: 5, title: A, leads: [gap] }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Find_the_node_that_has_the_gap_and_no_other(string rule, string seed)
    {
        var graph = await Graph.OfAsync(new SeedFile("seed.yaml", seed));
        var answer = await graph.AskAsync(
            $$"""{ gaps(rules: [{{rule}}], today: "2013-06-01") { totalCount nodes { rule { name } node { id } } } nodes(ids: ["gap"]) { gaps(rules: [{{rule}}], today: "2013-06-01") { totalCount } } }""");
        Assert.Equal(
            $$$"""{"data":{"gaps":{"totalCount":1,"nodes":[{"rule":{"name":"{{{rule}}}"},"node":{"id":"gap"}}]},"nodes":[{"gaps":{"totalCount":1}}]}}""", answer);
    }

    [Fact]
    public void Are_all_in_the_table_above() =>
        Assert.Equal(Graph.Rules.Select(r => r.Source.Name).Order(), Rules.Select(r => (string)r[0]).Order());

    [Fact]
    public async Task Count_what_they_find()
    {
        using var answer = JsonDocument.Parse(await (await Graph.Seed.Value).AskAsync("""
            { gapRules(today: "2013-06-01") { name count } }
            """));
        foreach (var rule in answer.RootElement.GetProperty("data").GetProperty("gapRules").EnumerateArray())
        {
            using var gaps = JsonDocument.Parse(await (await Graph.Seed.Value).AskAsync(
                $$"""{ gaps(rules: [{{rule.GetProperty("name")}}], today: "2013-06-01", first: 1000) { totalCount nodes { node { id } } } }"""));
            var connection = gaps.RootElement.GetProperty("data").GetProperty("gaps");
            Assert.Equal(rule.GetProperty("count").GetInt32(), connection.GetProperty("totalCount").GetInt32());
            Assert.Equal(rule.GetProperty("count").GetInt32(), connection.GetProperty("nodes").GetArrayLength());
        }
    }
}
