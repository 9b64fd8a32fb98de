using static StrategyGraph.Api.Tests.Limits.Attack;

namespace StrategyGraph.Api.Tests.Limits;

/// <summary>Attacks that are valid and want the planner, the store or the writer to work without end.</summary>
internal static class AttacksOnReading
{
    /// <summary>Introspection whose every step is answered by three bytes, so that the length of the answer bounds little.</summary>
    public static readonly string EmptyObjects =
        $"{{ {Times(283, i => $"s{i}: __schema {{ ...F }}")} }} fragment F on __Schema {{ types {{ inputFields {{ type {{ inputFields {{ ...E }} }} }} fields {{ args {{ type {{ inputFields {{ ...E }} }} }} }} }} }}"
        + " fragment E on __InputValue { name @skip(if: true) }";

    private const string Deep = "{ priority: { plan: { priorities: { all: { actions: { all: ";
    private const string DeepEnd = " } } } } } }";

    /// <summary>All of them. <paramref name="node"/> is the id of a plan of the graph.</summary>
    public static IEnumerable<Attack> All(string node)
    {
        foreach (var attack in Planning(node))
            yield return attack;
        foreach (var attack in Filters())
            yield return attack;
        foreach (var attack in Walks(node))
            yield return attack;
        foreach (var attack in Lists())
            yield return attack;
        foreach (var attack in Introspection())
            yield return attack;
    }

    private static Attack[] Planning(string node) =>
    [
        Of("contents in contents", "MaxPlanWork", $"{{ planById(id: \"{node}\") {{ {Nested(15, "contents { nodes { ", "id", "} } ")} }} }}"),
        Of("gaps of gaps", "MaxPlanWork", $"{{ gaps {{ nodes {{ node {{ {Nested(9, "gaps(contents: true) { nodes { node { ", "id", "} } } ")} }} }} }} }}"),
        Of("contents of what a search finds", "MaxPlanWork", $"{{ search(text: \"a\") {{ nodes {{ ... on Plan {{ {Nested(8, "contents { nodes { ", "id", "} } ")} }} }} }} }}"),
        Of("many inline fragments for all types", "MaxPlanWork", $"{{ planById(id: \"{node}\") {{ contents {{ nodes {{ {Times(3_000, _ => "... on Action { title }")} }} }} }} }}"),
        Of("fragments that choose among fragments", "MaxPlanWork", $"{{ planById(id: \"{node}\") {{ ...A0 ...B0 }} }} {Times(8, Choice)} fragment A8 on Node {{ id }} fragment B8 on Node {{ id }}"),
        Of("pages in pages in pages", "MaxCost", $"{{ plans(first: 1000) {{ nodes {{ {Nested(5, "priorities(first: 1000) { nodes { plan { ", "id", " } } } ")} }} }} }}"),
        Of("large pages again and again", "MaxCost", $"{{ {Times(300, i => $"a{i}: plans(first: 1000) {{ nodes {{ id title }} }}")} }}"),
        Of("as many aliases as may be", null, $"{{ {Times(300, i => $"a{i}: plans(first: 1) {{ nodes {{ id }} }}")} }}"),
        Of("a connection asked for again and again", null, $"{{ {Times(1_200, _ => "actions { nodes { leads { nodes { id } } } }")} }}"),
        Of("one fragment again and again", null, $"{{ plans {{ nodes {{ {Times(9_000, _ => "...F")} }} }} }} fragment F on Plan {{ title }}"),
    ];

    private static Attack[] Filters() =>
    [
        Of("filters in filters, some", "MaxCost", $"{{ actions(where: {Nested(4, "{ leads: { some: { node: { leads: { some: { node: ", "{ title: { contains: \"zz\" } }", " } } } } } }")}) {{ totalCount }} }}"),
        Of("filters in filters, all", "MaxCost", $"{{ actions(where: {Nested(6, Deep, "{ title: { contains: \"\" } }", DeepEnd)}) {{ totalCount }} }}"),
        Of("filters in filters, as far as they may go", null, $"{{ actions(where: {Nested(2, Deep, "{ title: { contains: \"\" } }", DeepEnd)}) {{ totalCount }} }}"),
        Of("filters in filters under aliases", "MaxCost", $"{{ {Times(60, i => $"a{i}: actions(where: {Nested(2, Deep, "{ title: { contains: \"\" } }", DeepEnd)}) {{ totalCount }}")} }}"),
        Of("counts of filters in pages", "MaxCost", $"{{ plans(first: 1000) {{ nodes {{ priorities {{ nodes {{ {Times(250, i => $"c{i}: actions(where: {{ title: {{ contains: \"{i}\" }} }}) {{ totalCount }}")} }} }} }} }} }}"),
        Of("many alternatives", null, $"{{ actions(where: {{ or: [{Times(1_900, i => $"{{ title: {{ contains: \"a{i}z\" }} }}")}] }}) {{ totalCount }} }}"),
        Of("very many alternatives in a variable", "MaxPlanWork", "query ($w: ActionFilterInput) { actions(where: $w) { totalCount } }", new { w = new { or = Enumerable.Range(0, 25_000).Select(i => new { title = new { contains = $"{i}z" } }) } }),
        Of("negations in negations", null, $"{{ actions(where: {Nested(190, "{ not: ", "{}", " }")}) {{ totalCount }} }}"),
        Of("a very long list of ids", "MaxCost", "query ($w: ActionFilterInput) { actions(where: $w) { totalCount } }", new { w = new { id = new { @in = Enumerable.Range(0, 90_000).Select(i => $"{i}") } } }),
        Of("a very long list used again and again", "MaxCost", $"query ($w: [ID!]!) {{ {Times(200, i => $"a{i}: actions(where: {{ id: {{ nin: $w }} }}) {{ totalCount }}")} }}", new { w = Enumerable.Range(0, 90_000).Select(i => $"{i}") }),
        Of("very many ids", "it may have 1000", "query ($w: [ID!]!) { nodes(ids: $w) { id } }", new { w = Enumerable.Range(0, 90_000).Select(i => $"{i}") }),
        Of("an order of many keys", null, $"{{ actions(order: [{Times(3_900, i => i % 2 == 0 ? "{ title: ASC }" : "{ dueOn: DESC }")}]) {{ nodes {{ id }} }} }}"),
        Of("an order of very many keys", "MaxPlanWork", "query ($o: [ActionSortInput!]) { actions(order: $o) { nodes { id } } }", new { o = Enumerable.Repeat(new { dueOn = "DESC" }, 40_000) }),
        Of("orders along links", null, $"{{ {Times(100, i => $"m{i}: milestones(order: [{{ action: {{ priority: {{ plan: {{ startsOn: DESC }} }} }} }}]) {{ edges {{ cursor }} }}")} }}"),
        Of("large pages in an order of their own", null, $"{{ {Times(200, i => $"a{i}: actions(order: [{{ dueOn: DESC }} {{ title: ASC }}], first: 1000) {{ edges {{ cursor }} }}")} }}"),
    ];

    private static Attack[] Walks(string node) =>
    [
        Of("traces through everything", "MaxReadWork", $"{{ {Times(300, i => $"t{i}: trace(from: \"{node}\", to: [LIFE_STAGE], maxLength: 12) {{ length }}")} }}"),
        Of("all paths with all steps", null, $"{{ {Times(100, i => $"t{i}: trace(from: \"{node}\", to: [PARTY, ACTION, MILESTONE], maxLength: 12) {{ to {{ id }} steps {{ relationship direction node {{ id }} }} }}")} }}"),
        Of("searches for a letter", null, $"{{ {Times(300, i => $"s{i}: search(text: \"a\", first: 1) {{ totalCount }}")} }}"),
        Of("searches for fifty words", null, $"{{ {Times(60, i => $"s{i}: search(text: \"{Times(50, w => $"{(char)('a' + (w % 26))}{w / 26}")}\", first: 1) {{ totalCount }}")} }}"),
        Of("searches across apostrophes", "MaxReadWork", $"{{ {Times(300, i => $"s{i}: search(text: \"a'b the'x of'y children's\", first: 1) {{ totalCount }}")} }}"),
        Of("a search for too many words", "more than 50 words", "query ($t: String!) { search(text: $t) { totalCount } }", new { t = Times(2_000, i => $"{i}") }),
        Of("a search for a very long text", "longer than 10000 bytes", "query ($t: String!) { search(text: $t) { totalCount } }", new { t = Times(150_000, i => $"{i}") }),
        Of("all gaps again and again", null, $"{{ {Times(300, i => $"g{i}: gaps(first: 1) {{ totalCount }}")} }}"),
        Of("counts of all rules again and again", null, $"{{ {Times(60, i => $"g{i}: gapRules {{ count }}")} }}"),
        Of("gaps of the contents of contents", "MaxCost", "{ plans(first: 1000) { nodes { contents(first: 1000) { nodes { gaps(contents: true, first: 1) { totalCount } } } } } }"),
    ];

    private static Attack[] Lists() =>
    [
        Of("many variables", null, $"query ({Times(2_600, i => $"$v{i}: ID!")}) {{ actions(where: {{ id: {{ in: [{Times(2_600, i => $"$v{i}")}] }} }}) {{ totalCount }} }}", Enumerable.Range(0, 2_600).ToDictionary(i => $"v{i}", i => $"{i}")),
        Of("a default of many parts", null, $"query ($a: ActionFilterInput = {{ or: [{Times(1_900, _ => "{ title: { eq: \"x\" } }")}] }}) {{ actions(where: $a) {{ totalCount }} }}"),
        Of("a very long list of an enum", "MaxPlanWork", $"query ($w: [NodeKind!]!) {{ trace(from: \"x\", to: $w) {{ length }} }}", new { w = Enumerable.Repeat("PARTY", 90_000) }),
        Of("a cursor that is none", "not a cursor", "query ($c: String) { actions(after: $c) { totalCount } }", new { c = new string('A', 900_000) }),
    ];

    private static Attack[] Introspection() =>
    [
        Of("the schema as empty objects", "MaxIntrospectionFields", EmptyObjects),
        Of("the schema again and again", null, $"{{ {Times(30, i => $"s{i}: __schema {{ types {{ name description fields {{ name args {{ name type {{ name }} }} }} inputFields {{ name }} enumValues {{ name }} }} }}")} }}"),
        Of("all fields under many aliases", "MaxIntrospectionFields", $"{{ __schema {{ types {{ {Times(100, i => $"f{i}: fields {{ args {{ type {{ __typename }} }} }}")} }} }} }}"),
        Of("a type again and again", null, $"{{ {Times(100, i => $"t{i}: __type(name: \"Query\") {{ fields {{ name args {{ name type {{ inputFields {{ name }} }} }} }} }}")} }}"),
        Of("fields of the types of fields", "MaxIntrospectionDepth", "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }"),
        Of("types inside types", null, $"{{ __schema {{ types {{ fields {{ type {{ {Nested(28, "ofType { ", "name", " } ")} }} }} }} }} }}"),
    ];

    private static string Choice(int i) =>
        $"fragment A{i} on Node {{ ... on Plan {{ contents {{ nodes {{ ...A{i + 1} ...B{i + 1} }} }} }} ... on Action {{ contents {{ nodes {{ ...A{i + 1} }} }} }} }} "
        + $"fragment B{i} on Node {{ ... on Priority {{ contents {{ nodes {{ ...B{i + 1} }} }} }} ... on Plan {{ contents {{ nodes {{ ...A{i + 1} }} }} }} }}";
}
