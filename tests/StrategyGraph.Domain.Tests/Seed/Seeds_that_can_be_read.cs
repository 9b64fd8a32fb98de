namespace StrategyGraph.Domain.Tests.Seed;

public sealed class Seeds_that_can_be_read
{
    /// <summary>What is shown, the files, and the changes.</summary>
    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "nothing at all", "", "" },
        { "comments alone", "# nothing yet\n", "" },
        { "a collection without nodes", "plans:\nneeds: []\n", "" },
        {
            "every kind of value",
            """
            plans:
              - { id: p, title: 2012/13, kind: STRATEGY, startsOn: 2013-01-01, endsOn: "2013-12-31", values: [first, "2"], vision: [] }
            readings:
              - { id: r, title: 'true', value: -12.5, validated: false, rag: RED }
            lifeStages:
              - { id: l, title: ~-~, fromAge: 0, toAge: 130 }
            """,
            """
            Plan p#1 title="2012/13" kind="STRATEGY" values=["first","2"] startsOn="2013-01-01" endsOn="2013-12-31"
            Reading r#1 title="true" value=-12.5 rag="RED" validated=false
            LifeStage l#1 title="~-~" fromAge=0 toAge=130
            """
        },
        {
            "text over several lines",
            """
            plans:
              - id: p
                title: >-
                  Starting
                  well
                kind: OTHER
                introduction: |-
                  one
                  two
            """,
            "Plan p#1 title=\"Starting well\" kind=\"OTHER\" introduction=\"one\\ntwo\""
        },
        {
            "positions by type over the files, nested definitions where they stand",
            """
            === 1.yaml
            plans:
              - id: p
                title: P
                kind: OTHER
                actions: [{ id: 1, title: A, milestones: [{ id: m, title: M }] }, { id: /x/y, title: B }]
            === 2.yaml
            actions:
              - { id: z, title: C }
            plans:
              - { id: q, title: Q, kind: OTHER }
            """,
            """
            Plan p#1 title="P" kind="OTHER"
            Action p/1#1 title="A"
            Milestone p/1/m#1 title="M"
            Action x/y#2 title="B"
            Action z#3 title="C"
            Plan q#2 title="Q" kind="OTHER"
            p -HAS_ACTION#1-> p/1
            p/1 -HAS_MILESTONE#1-> p/1/m
            p -HAS_ACTION#2-> x/y
            """
        },
        {
            "links from either side, before and behind the definition, numbered by start",
            """
            plans:
              - { id: p, title: P, kind: OTHER, underpins: [r, q] }
              - { id: q, title: Q, kind: OTHER }
              - { id: r, title: R, kind: OTHER, underpinnedBy: [q] }
            """,
            """
            Plan p#1 title="P" kind="OTHER"
            Plan q#2 title="Q" kind="OTHER"
            Plan r#3 title="R" kind="OTHER"
            p -UNDERPINS#1-> r
            p -UNDERPINS#2-> q
            q -UNDERPINS#1-> r
            """
        },
        {
            "a link that is written at both ends is one, at its first place",
            """
            plans:
              - { id: p, title: P, kind: OTHER, underpins: [q, r] }
              - { id: q, title: Q, kind: OTHER }
              - { id: r, title: R, kind: OTHER, underpinnedBy: [p] }
            """,
            """
            Plan p#1 title="P" kind="OTHER"
            Plan q#2 title="Q" kind="OTHER"
            Plan r#3 title="R" kind="OTHER"
            p -UNDERPINS#1-> q
            p -UNDERPINS#2-> r
            """
        },
        {
            "a definition inside its parent and a link back are one link",
            "plans: [{ id: p, title: P, kind: OTHER, priorities: [{ id: 1, title: A, plan: p }] }]",
            """
            Plan p#1 title="P" kind="OTHER"
            Priority p/1#1 title="A"
            p -HAS_PRIORITY#1-> p/1
            """
        },
        {
            "two plans may link to each other, and a plan to itself",
            """
            plans:
              - { id: p, title: P, kind: OTHER, linkedTo: [q, p] }
              - { id: q, title: Q, kind: OTHER, linkedTo: [p] }
            """,
            """
            Plan p#1 title="P" kind="OTHER"
            Plan q#2 title="Q" kind="OTHER"
            p -LINKED_TO#1-> q
            p -LINKED_TO#2-> p
            q -LINKED_TO#1-> p
            """
        },
        {
            "links to a union, from the union's side and from a member's",
            """
            fundings:
              - { id: f, title: F, supports: [p, Public Health] }
              - { id: g, title: G }
            plans: [{ id: p, title: P, kind: OTHER, funding: [g, { id: h, title: H }] }]
            parties: [{ id: ph, title: Public Health, kind: TEAM }]
            """,
            """
            Funding f#1 title="F"
            Funding g#2 title="G"
            Plan p#1 title="P" kind="OTHER"
            Funding p/h#3 title="H"
            Party ph#1 title="Public Health" kind="TEAM"
            f -FUNDS#1-> p
            f -FUNDS#2-> ph
            g -FUNDS#1-> p
            p/h -FUNDS#1-> p
            """
        },
        {
            "a link whose relationship joins several types",
            """
            actions:
              - { id: a, title: A, priority: p/1 }
              - { id: b, title: B, plan: p }
            plans: [{ id: p, title: P, kind: OTHER, priorities: [{ id: 1, title: One }] }]
            """,
            """
            Action a#1 title="A"
            Action b#2 title="B"
            Plan p#1 title="P" kind="OTHER"
            Priority p/1#1 title="One"
            p/1 -HAS_ACTION#1-> a
            p -HAS_ACTION#1-> b
            p -HAS_PRIORITY#1-> p/1
            """
        },
        {
            "properties of a relationship, defaults, and definitions with an edge",
            """
            actions:
              - id: a
                title: A
                leads:
                  - ph
                  - { ref: rft, role: DELIVERY, asWritten: RFT – maternity }
                  - { ref: rft, role: STRATEGY, confirmed: false }
                  - { id: /jo, title: Jo, kind: PERSON, edge: { role: STRATEGY } }
                  - { id: /al, title: Al, kind: PERSON }
            parties:
              - { id: ph, title: Public Health, kind: TEAM }
              - { id: rft, title: Rotherham Foundation Trust, kind: ORGANISATION }
            """,
            """
            Action a#1 title="A"
            Party jo#1 title="Jo" kind="PERSON"
            Party al#2 title="Al" kind="PERSON"
            Party ph#3 title="Public Health" kind="TEAM"
            Party rft#4 title="Rotherham Foundation Trust" kind="ORGANISATION"
            a -LED_BY#1-> ph confirmed=true
            a -LED_BY#2-> rft role="DELIVERY" confirmed=true asWritten="RFT – maternity"
            a -LED_BY#3-> rft role="STRATEGY" confirmed=false
            a -LED_BY#4-> jo role="STRATEGY" confirmed=true
            a -LED_BY#5-> al confirmed=true
            """
        },
        {
            "properties at one end, or equal at both",
            """
            actions:
              - { id: a, title: A, leads: [x, { ref: y, role: DELIVERY }, { ref: z, role: DELIVERY }] }
            parties:
              - { id: x, title: X, kind: TEAM, leads: [{ ref: a, role: STRATEGY }, { ref: a, role: DELIVERY }] }
              - { id: y, title: Y, kind: TEAM, leads: [a] }
              - { id: z, title: Z, kind: TEAM, leads: [{ ref: a, role: DELIVERY, confirmed: true }] }
            """,
            """
            Action a#1 title="A"
            Party x#1 title="X" kind="TEAM"
            Party y#2 title="Y" kind="TEAM"
            Party z#3 title="Z" kind="TEAM"
            a -LED_BY#1-> x role="STRATEGY" confirmed=true
            a -LED_BY#2-> y role="DELIVERY" confirmed=true
            a -LED_BY#3-> z role="DELIVERY" confirmed=true
            a -LED_BY#4-> x role="DELIVERY" confirmed=true
            """
        },
        {
            "a required property of a relationship that only the other end writes",
            """
            meetings: [{ id: m, title: M, attendees: [x] }]
            parties: [{ id: x, title: X, kind: PERSON, attended: [{ ref: m, role: CHAIR }] }]
            """,
            """
            Meeting m#1 title="M"
            Party x#1 title="X" kind="PERSON"
            m -ATTENDED_BY#1-> x role="CHAIR"
            """
        },
        {
            "parties by title and alias; an id comes first",
            """
            plans: [{ id: p, title: P, kind: OTHER, owners: [Public Health, health], underpins: [q] }, { id: q, title: Q, kind: OTHER, owners: [RMBC PH] }]
            parties:
              - { id: ph, title: Public Health, aliases: [RMBC PH, Public Health], kind: TEAM }
              - { id: health, title: HEALTH, kind: GROUP }
              - { id: p2, title: Other, aliases: [P], kind: GROUP, memberOf: [HEALTH] }
            """,
            """
            Plan p#1 title="P" kind="OTHER"
            Plan q#2 title="Q" kind="OTHER"
            Party ph#1 title="Public Health" kind="TEAM" aliases=["RMBC PH","Public Health"]
            Party health#2 title="HEALTH" kind="GROUP"
            Party p2#3 title="Other" kind="GROUP" aliases=["P"]
            p -OWNED_BY#1-> ph
            p -OWNED_BY#2-> health
            p -UNDERPINS#1-> q
            q -OWNED_BY#1-> ph
            p2 -MEMBER_OF#1-> health
            """
        },
        {
            "a name that is the id of another type's node still leads to the party",
            """
            plans: [{ id: RFT, title: P, kind: OTHER, owners: [RFT] }]
            parties: [{ id: rft, title: Trust, aliases: [RFT], kind: ORGANISATION }]
            """,
            """
            Plan RFT#1 title="P" kind="OTHER"
            Party rft#1 title="Trust" kind="ORGANISATION" aliases=["RFT"]
            RFT -OWNED_BY#1-> rft
            """
        },
        {
            "places: lines, ranges, other documents, own words, the node's words, the title",
            """
            source: d
            documents:
              - { id: d, title: D, lines: 600 }
              - { id: e, title: E }
            needs:
              - { id: a, title: A, at: 545 }
              - { id: b, title: B, at: 545-548, says: b b }
              - { id: c, title: C, says: c, at: [1, 2 - 3, { line: 3-3, says: own }, { in: e, line: 9, locator: page 2 }, { locator: cover }] }
              - { id: f, title: F, at: { in: e, line: 7 } }
            """,
            """
            Document d#1 title="D" lines=600
            Document e#2 title="E"
            Need a#1 title="A"
            Need b#2 title="B"
            Need c#3 title="C"
            Need f#4 title="F"
            a -CITED_IN#1-> d line=545 quote="A"
            b -CITED_IN#1-> d line=545 endLine=548 quote="b b"
            c -CITED_IN#1-> d line=1 quote="c"
            c -CITED_IN#2-> d line=2 endLine=3 quote="c"
            c -CITED_IN#3-> d line=3 quote="own"
            c -CITED_IN#4-> e line=9 locator="page 2" quote="c"
            c -CITED_IN#5-> d locator="cover" quote="c"
            f -CITED_IN#1-> e line=7 quote="F"
            """
        },
        {
            "a place that the document writes too is one citation, another place another",
            """
            source: d
            documents: [{ id: d, title: D, states: [{ ref: a, line: 5, quote: A }, { ref: a, line: 6, quote: A }] }]
            needs: [{ id: a, title: A, at: 5 }]
            """,
            """
            Document d#1 title="D"
            Need a#1 title="A"
            a -CITED_IN#1-> d line=5 quote="A"
            a -CITED_IN#2-> d line=6 quote="A"
            """
        },
        {
            "the source of one file is not that of the next",
            """
            === 1.yaml
            source: d
            documents: [{ id: d, title: D }, { id: e, title: E }]
            needs: [{ id: a, title: A, at: 5 }]
            === 2.yaml
            needs: [{ id: b, title: B, at: 6 }]
            source: e
            """,
            """
            Document d#1 title="D"
            Document e#2 title="E"
            Need a#1 title="A"
            Need b#2 title="B"
            a -CITED_IN#1-> d line=5 quote="A"
            b -CITED_IN#1-> e line=6 quote="B"
            """
        },
        {
            "lists of fields name properties and links",
            "actions: [{ id: a, title: A, dueOn: 2013-12-31, workedOut: [dueOn], notStated: [leads, status], cutOff: [], statedAsNone: [keyLinks] }]",
            "Action a#1 title=\"A\" workedOut=[\"dueOn\"] notStated=[\"leads\",\"status\"] statedAsNone=[\"keyLinks\"] dueOn=\"2013-12-31\""
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_seed_becomes_nodes_then_links(string shows, string text, string changes)
    {
        Assert.NotEmpty(shows);
        Assert.Equal(changes, SeedText.Print(SeedText.Read(text)), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Lists_that_are_not_written_are_empty_and_versions_begin_at_1()
    {
        var node = Assert.IsType<Changes.AddNode>(Assert.Single(SeedText.Read("needs: [{ id: a, title: A }]").Changes));
        Assert.Equal("[]", node.Values[node.Type.Property("workedOut")!.Index]?.ToString());
        Assert.Equal("1", node.Values[node.Type.Version.Index]?.ToString());
        Assert.Equal("\"a\"", node.Values[node.Type.Id.Index]?.ToString());
    }

    [Fact]
    public void Each_change_says_where_it_is_written()
    {
        var changes = SeedText.Read("=== seed/1.yaml\nplans:\n  - id: p\n    title: P\n    kind: OTHER\n    linkedTo:\n      - p\n").Changes;
        Assert.Equal(["seed/1.yaml:2:5", "seed/1.yaml:6:9"], changes.Select(c => c.Origin));
    }
}
