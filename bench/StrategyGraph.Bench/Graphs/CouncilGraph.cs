using System.Globalization;
using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;

namespace StrategyGraph.Bench.Graphs;

/// <summary>
/// Councils made up by a fixed seed, each with two plans on a page, in the shape and with the forms of id of the graph that other servers
/// are measured with (<see cref="PeerGraph"/>): about 408 nodes and 550 links a council, so that 245 councils are 100,000 nodes.
/// </summary>
internal sealed class CouncilGraph
{
    private static readonly string[] Verbs = ["Expand", "Review", "Commission", "Pilot", "Embed", "Publish", "Strengthen", "Extend", "Redesign", "Improve"];
    private static readonly string[] Objects = ["falls prevention support", "social prescribing", "reablement at home", "carers assessments", "family hubs", "NHS health checks"];
    private static readonly string[] Groups = ["older people", "young people", "unpaid carers", "families on low incomes", "new parents", "care leavers", "veterans"];
    private static readonly string[] Steps = ["Specification agreed", "Business case approved", "Provider appointed", "Evaluation published", "Staff trained"];

    private readonly GraphBuilder _graph;
    private readonly Random _random = new(20261122);
    private readonly Dictionary<string, int> _counters = [];

    private CouncilGraph(GraphModel model)
    {
        _graph = new GraphBuilder(model);
    }

    /// <summary>The change set of so many councils.</summary>
    /// <param name="model">The model.</param>
    /// <param name="councils">How many.</param>
    /// <param name="areCited">Whether every node is cited in documents too, two nodes of three in two of them: 690 links more a council.</param>
    public static ChangeSet Of(GraphModel model, int councils, bool areCited = false)
    {
        var graph = new CouncilGraph(model);
        var themes = Enumerable.Range(1, 6).Select(i => graph.Node("Theme", "theme", ("title", $"Theme {i}"))).ToArray();
        for (var i = 1; i <= councils; i++)
            graph.AddCouncil(i, themes);
        if (areCited)
            graph.Cite();
        return graph._graph.ToChanges();
    }

    private void Cite()
    {
        var nodes = _graph.Ids.ToArray();
        var documents = Enumerable.Range(1, 200).Select(i => Node("Document", "document", ("title", $"Document {i}"), ("fileName", $"document-{i}.pdf"))).ToArray();
        for (var i = 0; i < nodes.Length; i++)
        {
            for (var times = i % 3 == 0 ? 1 : 2; times > 0; times--)
                _graph.Link("CITED_IN", nodes[i], Pick(documents), ("line", Between(1, 2000)), ("quote", $"What {nodes[i]} says, in the words of the document"));
        }
    }

    private void AddCouncil(int number, string[] themes)
    {
        var place = $"Place {number}";
        var council = Node("Party", "council", ("title", $"{place} Council"), ("kind", "ORGANISATION"));
        var parties = new string[25];
        for (var i = 0; i < parties.Length; i++)
            parties[i] = Node("Party", "party", ("title", $"{(i < 13 ? "Trust" : "Officer")} {i} of {place}"), ("kind", i < 13 ? "ORGANISATION" : "PERSON"));
        var priorities = new List<string>();
        foreach (var year in (int[])[2024, 2026])
        {
            var plan = Node(
                "Plan", "plan", ("title", $"{place} Plan {year}-{year + 4}"), ("kind", "STRATEGY"), ("startsOn", $"{year}-04-01"), ("endsOn", $"{year + 4}-03-31"));
            _graph.Link("OWNED_BY", plan, council);
            for (var i = 1; i <= 6; i++)
                priorities.Add(AddPriority(plan, i, parties, place));
        }

        var asked = Enumerable.Range(0, 8).Select(_ => AddCommissioning(priorities, themes)).ToArray();
        for (var i = 1; i <= 12; i++)
        {
            var contract = Node(
                "Contract", "contract", ("title", $"{Pick(Objects)} contract"), ("reference", $"C{number:0000}-{i:00}"), ("value", 1000.0 * Between(20, 4000)),
                ("endsOn", $"{Between(2026, 2029)}-03-31"));
            _graph.Link("HAS_CONTRACT", Pick(asked), contract);
            _graph.Link("PROVIDED_BY", contract, parties[_random.Next(13)]);
        }
    }

    private string AddPriority(string plan, int number, string[] parties, string place)
    {
        var priority = Node("Priority", "priority", ("title", $"{Pick(Verbs)} for {Pick(Groups)}"), ("number", number));
        _graph.Link("HAS_PRIORITY", plan, priority);
        for (var i = 0; i < 2; i++)
        {
            var measure = Node("EvidenceMeasure", "measure", ("title", $"{Pick(Objects)} per 100,000"), ("baseline", Between(50, 900) / 10.0), ("target", Between(50, 900) / 8.0));
            _graph.Link("HAS_EVIDENCE_MEASURE", priority, measure);
        }

        for (var i = 1; i <= 6; i++)
            AddAction(priority, i, parties, place);
        return priority;
    }

    private void AddAction(string priority, int number, string[] parties, string place)
    {
        var action = Node(
            "Action", "action", ("title", $"{Pick(Verbs)} {Pick(Objects)} for {Pick(Groups)} in {place}"), ("reference", number.ToString(CultureInfo.InvariantCulture)));
        _graph.Link("HAS_ACTION", priority, action);
        var leads = _random.NextDouble() < 0.08 ? 0 : Between(1, 3);
        var first = _random.Next(parties.Length);
        for (var i = 0; i < leads; i++)
        {
            var role = _random.Next(3) switch { 0 => "DELIVERY", 1 => "STRATEGY", _ => null };
            _graph.Link("LED_BY", action, parties[(first + (7 * i)) % parties.Length], ("role", role), ("confirmed", _random.NextDouble() < 0.8));
        }

        for (var i = _random.Next(4); i > 0; i--)
        {
            _graph.Link("HAS_MILESTONE", action, Node(
                "Milestone", "milestone", ("title", $"{Pick(Steps)}: {Pick(Objects)}"), ("dueOn", $"{Between(2024, 2030)}-{Between(1, 12):00}-{Between(1, 28):00}")));
        }

        for (var i = Between(1, 3); i > 0; i--)
            _graph.Link("HAS_KEY_LINK", action, Node("KeyLink", "keylink", ("title", $"{Pick(Objects)} strategy, section {Between(1, 12)} (https://example.org/{action}/{i})")));
    }

    private string AddCommissioning(List<string> priorities, string[] themes)
    {
        var asked = Node("CommissioningPriority", "cp", ("title", $"{Pick(Objects)} for {Pick(Groups)}"));
        for (var i = Between(1, 3); i > 0; i--)
            _graph.Link("SUPPORTS", asked, priorities[((4 * i) + _random.Next(4)) % priorities.Count]);
        _graph.Link("ALIGNS_WITH", asked, Pick(themes));
        return asked;
    }

    private string Node(string type, string prefix, params ReadOnlySpan<(string Property, object? Value)> values)
    {
        var number = _counters[prefix] = _counters.GetValueOrDefault(prefix) + 1;
        return _graph.Node(type, $"{prefix}-{number:000000}", values);
    }

    private int Between(int least, int greatest) => _random.Next(least, greatest + 1);

    private string Pick(string[] of) => of[_random.Next(of.Length)];
}
