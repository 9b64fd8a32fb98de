using System.Text;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.Reference;

/// <summary>
/// Types of the real schema and values for them, each as a literal, as a variable and as a variable's default. The schema is the real one with
/// a field for each type added, that gives back its argument; and one for each root field, that takes its arguments and gives them back.
/// </summary>
internal static class CoercionTables
{
    private static readonly string[] Types =
    [
        "Int", "Int!", "[Int]", "[Int!]", "[Int!]!", "[[Int]]", "Float", "Float!", "[Float!]", "String", "String!", "[String]", "Boolean", "Boolean!", "ID", "ID!", "[ID!]!", "Date", "Date!", "[Date]",
        "NodeKind", "NodeKind!", "[NodeKind!]", "GapRuleName", "IntOperationFilterInput", "FloatOperationFilterInput", "IdOperationFilterInput", "StringOperationFilterInput", "BooleanOperationFilterInput",
        "DateOperationFilterInput", "StringListOperationFilterInput", "NodeKindOperationFilterInput", "PlanFilterInput", "PlanFilterInput!", "ActionFilterInput", "[ActionSortInput!]", "Picked", "Picked!", "[Picked!]", "Needy",
    ];

    // As literal and as JSON; the second is empty where it is the same text.
    private static readonly (string Literal, string Json)[] Values =
    [
        ("null", ""), ("true", ""), ("false", ""),
        ("0", ""), ("-0", ""), ("1", ""), ("2147483647", ""), ("2147483648", ""), ("-2147483648", ""), ("-2147483649", ""), ("9007199254740991", ""),
        ("1.0", ""), ("-1.0", ""), ("1.5", ""), ("1e3", ""), ("1E+3", ""), ("1e-3", ""), ("15e-1", ""), ("10e-1", ""), ("2147483647.0", ""), ("2147483648.0", ""), ("1e20", ""), ("1e21", ""),
        ("1.7976931348623157e308", ""), ("1e309", ""), ("-1e309", ""), ("5e-324", ""), ("1e-400", ""), ("0.1", ""), ("-0.0", ""), ("0.30000000000000004", ""),
        ("\"\"", ""), ("\"1\"", ""), ("\"1.5\"", ""), ("\"true\"", ""), ("\"null\"", ""), ("\"NaN\"", ""), ("\"Infinity\"", ""), ("\"PLAN\"", ""), ("\"é😀\\u00e9\\n\"", ""), ("\"\"\"\n  a\n    b\n  \"\"\"", "\"a\\n  b\""),
        ("\"2013-09-30\"", ""), ("\"2012-02-29\"", ""), ("\"2013-02-29\"", ""), ("\"2013-9-30\"", ""), ("\"2013-09-30T00:00:00Z\"", ""), ("\" 2013-09-30\"", ""), ("\"0000-01-01\"", ""), ("\"0001-01-01\"", ""), ("\"9999-12-31\"", ""), ("\"20130930\"", ""),
        ("NaN", "\"NaN\""), ("PLAN", "\"PLAN\""), ("plan", "\"plan\""), ("PARTY", "\"PARTY\""), ("ActionWithoutLead", "\"ActionWithoutLead\""), ("DESC", "\"DESC\""),
        ("[]", ""), ("[1]", ""), ("[1, null]", ""), ("[null]", ""), ("[[]]", ""), ("[[1], 2, [null]]", ""), ("[[1], [\"x\"]]", ""), ("[1, \"x\", 2, 1.5, []]", ""), ("[\"a\", 1]", ""), ("[PLAN]", "[\"PLAN\"]"), ("[PLAN, null, PLANS]", "[\"PLAN\", null, \"PLANS\"]"),
        ("[\"2013-01-01\", null, \"2013-13-01\"]", ""),
        ("{}", ""), ("[{}]", ""), ("{eq: 1}", "{\"eq\": 1}"), ("{eq: null}", "{\"eq\": null}"), ("{eq: \"x\"}", "{\"eq\": \"x\"}"), ("{eq: 1.0}", "{\"eq\": 1.0}"), ("{eq: true}", "{\"eq\": true}"), ("{eq: PLAN}", "{\"eq\": \"PLAN\"}"),
        ("{eq: \"2013-02-28\"}", "{\"eq\": \"2013-02-28\"}"), ("{eq: [1]}", "{\"eq\": [1]}"), ("{eq: {}}", "{\"eq\": {}}"), ("{in: 1}", "{\"in\": 1}"), ("{in: [1, null]}", "{\"in\": [1, null]}"), ("{in: [\"a\", [\"b\"]]}", "{\"in\": [\"a\", [\"b\"]]}"), ("{in: null}", "{\"in\": null}"),
        ("{gt: 2147483648}", "{\"gt\": 2147483648}"), ("{equals: 1}", "{\"equals\": 1}"), ("{eq: 1, unknown: 2, other: 3}", "{\"eq\": 1, \"unknown\": 2, \"other\": 3}"),
        ("{and: {eq: \"a\"}}", "{\"and\": {\"eq\": \"a\"}}"), ("{and: [{eq: \"a\"}, null]}", "{\"and\": [{\"eq\": \"a\"}, null]}"), ("{or: [{and: []}, {or: [{contains: 5}]}]}", "{\"or\": [{\"and\": []}, {\"or\": [{\"contains\": 5}]}]}"),
        ("{some: {eq: \"dueOn\"}, any: true}", "{\"some\": {\"eq\": \"dueOn\"}, \"any\": true}"), ("{any: \"true\"}", "{\"any\": \"true\"}"),
        ("{title: {contains: \"a\"}}", "{\"title\": {\"contains\": \"a\"}}"), ("{title: \"a\"}", "{\"title\": \"a\"}"), ("{title: null, id: {in: [1, \"b\"]}}", "{\"title\": null, \"id\": {\"in\": [1, \"b\"]}}"),
        ("{leads: {none: {confirmed: {eq: true}}}}", "{\"leads\": {\"none\": {\"confirmed\": {\"eq\": true}}}}"), ("{leads: {some: {node: {title: {eq: 1}}, role: {eq: LEAD}}}}", "{\"leads\": {\"some\": {\"node\": {\"title\": {\"eq\": 1}}, \"role\": {\"eq\": \"LEAD\"}}}}"),
        ("{and: [{or: [{title: {eq: \"a\"}}, {titel: 1}]}]}", "{\"and\": [{\"or\": [{\"title\": {\"eq\": \"a\"}}, {\"titel\": 1}]}]}"),
        ("{title: DESC}", "{\"title\": \"DESC\"}"), ("[{title: DESC}, {id: ASC, dueOn: null}]", "[{\"title\": \"DESC\"}, {\"id\": \"ASC\", \"dueOn\": null}]"), ("[{title: \"DESC\"}]", "[{\"title\": 1}]"),
        ("{id: 1}", "{\"id\": 1}"), ("{id: null}", "{\"id\": null}"), ("{id: \"a\", kind: PLAN}", "{\"id\": \"a\", \"kind\": \"PLAN\"}"), ("{where: {title: {eq: 5}}}", "{\"where\": {\"title\": {\"eq\": 5}}}"), ("{days: [\"2013-01-01\", \"x\"]}", "{\"days\": [\"2013-01-01\", \"x\"]}"),
        ("{first: 1}", "{\"first\": 1}"), ("{first: 1, kind: null}", "{\"first\": 1, \"kind\": null}"), ("{first: null, id: 1}", "{\"first\": null, \"id\": 1}"), ("{id: 1, first: 2, day: \"2013-02-30\", more: {first: 3}}", "{\"id\": 1, \"first\": 2, \"day\": \"2013-02-30\", \"more\": {\"first\": 3}}"),
        ("{__proto__: 1, constructor: 2}", "{\"__proto__\": 1, \"constructor\": 2}"),
    ];

    // Arguments of root fields as they are in the real schema, with the variables that they use.
    private static readonly (string Variables, string Call, string Json)[] Calls =
    [
        ("", "trace(from: \"a\", to: PARTY)", "{}"), ("", "trace(from: 1, to: [])", "{}"), ("", "trace(from: 1.0, to: [])", "{}"), ("", "trace(to: [PARTY])", "{}"), ("", "trace(from: null, to: [PARTY])", "{}"), ("", "trace(from: \"a\", to: [null])", "{}"),
        ("", "trace(from: \"a\", to: null)", "{}"), ("", "trace(from: \"a\", to: [], maxLength: null)", "{}"), ("", "trace(from: \"a\", to: [], maxLength: 2147483648)", "{}"), ("", "trace(from: \"a\", to: [], maxLength: 7)", "{}"), ("", "trace", "{}"),
        ("$n: Int", "trace(from: \"a\", to: [], maxLength: $n)", "{}"), ("$n: Int", "trace(from: \"a\", to: [], maxLength: $n)", "{\"n\": null}"), ("$n: Int", "trace(from: \"a\", to: [], maxLength: $n)", "{\"n\": 3.0}"), ("$n: Int = 3", "trace(from: \"a\", to: [], maxLength: $n)", "{}"),
        ("$n: Int = 3", "trace(from: \"a\", to: [], maxLength: $n)", "{\"n\": null}"), ("$n: Int! = 3", "trace(from: \"a\", to: [], maxLength: $n)", "{\"n\": null}"), ("$n: Int = null", "trace(from: \"a\", to: [], maxLength: $n)", "{}"), ("$n: Int! = null", "trace(from: \"a\", to: [], maxLength: $n)", "{}"),
        ("$f: ID", "trace(from: $f, to: [])", "{\"f\": 1}"), ("$f: ID = 5", "trace(from: $f, to: [])", "{}"), ("$f: ID = 5", "trace(from: $f, to: [])", "{\"f\": null}"), ("$f: String!", "trace(from: $f, to: [])", "{\"f\": \"a\"}"),
        ("$k: NodeKind!", "trace(from: 1, to: $k)", "{\"k\": \"PARTY\"}"), ("$k: NodeKind", "trace(from: 1, to: [$k])", "{\"k\": \"PARTY\"}"), ("$k: NodeKind!", "trace(from: 1, to: [PLAN, $k])", "{\"k\": \"PARTY\"}"), ("$k: [NodeKind!]!", "trace(from: 1, to: $k)", "{\"k\": \"PARTY\"}"),
        ("$k: [NodeKind]!", "trace(from: 1, to: $k)", "{\"k\": []}"), ("$k: [NodeKind!]", "trace(from: 1, to: $k)", "{}"), ("$k: [NodeKind!]! = PLAN", "trace(from: 1, to: $k)", "{}"), ("$k: [NodeKind!]!", "trace(from: 1, to: $k)", "{\"k\": [\"PLAN\", null, \"X\"]}"),
        ("", "nodes(ids: \"a\")", "{}"), ("", "nodes(ids: [\"a\", 1, 2.0])", "{}"), ("", "nodes(ids: [\"a\", null])", "{}"), ("$a: ID, $b: ID!", "nodes(ids: [$b, $a])", "{\"b\": 1}"), ("$b: ID!", "nodes(ids: [$b, 1])", "{\"b\": true}"), ("$b: ID!", "nodes(ids: $b)", "{\"b\": 9007199254740991}"),
        ("", "gaps(severities: HIGH, rules: ActionWithoutLead, today: \"2013-06-30\")", "{}"), ("", "gaps(severities: [\"HIGH\"])", "{}"), ("", "gaps(today: \"2013-06-31\")", "{}"), ("", "gaps(today: 20130630)", "{}"), ("$d: Date", "gaps(today: $d, first: 1)", "{\"d\": \"2013-06-31\"}"), ("$d: Date", "gaps(today: $d, first: 1)", "{\"d\": null}"),
        ("$d: Date = \"2013-06-30\"", "gaps(today: $d)", "{}"), ("$d: Date = 5", "gaps(today: $d)", "{}"), ("$d: Date, $u: Int", "gaps(today: $d, first: $u)", "{}"), ("$s: GapSeverity!", "gaps(severities: [HIGH, $s], rules: $s)", "{\"s\": \"LOW\"}"), ("$s: String!", "gaps(severities: [$s])", "{\"s\": \"LOW\"}"),
        ("", "plans(where: {title: {contains: \"a\"}}, order: {title: DESC}, first: 1)", "{}"), ("", "plans(where: {titel: {contains: \"a\"}}, order: [{title: down}], first: 1.0)", "{}"), ("", "plans(where: null, order: null, first: null)", "{}"), ("", "plans(order: [null])", "{}"), ("", "plans(frist: 1)", "{}"),
        ("$t: String", "plans(where: {title: {contains: $t, eq: $t}})", "{}"), ("$t: String", "plans(where: {title: {contains: $t}, id: {in: [\"a\", $t]}})", "{\"t\": null}"), ("$t: ID", "plans(where: {and: [{id: {in: [\"a\", $t]}}]})", "{\"t\": 5}"), ("$t: ID", "plans(where: {and: [{id: {in: $t}}]})", "{\"t\": 5}"),
        ("$w: PlanFilterInput", "plans(where: {and: [$w]})", "{\"w\": {\"title\": {\"eq\": \"a\"}}}"), ("$w: PlanFilterInput!", "plans(where: {and: [$w, {}], or: [$w]})", "{\"w\": {\"title\": {\"eq\": \"a\"}}}"), ("$w: [PlanFilterInput!]", "plans(where: {and: $w})", "{\"w\": {\"title\": {\"eq\": \"a\"}}}"), ("$w: PlanFilterInput = {title: {eq: \"x\"}}", "plans(where: $w)", "{}"),
        ("$w: PlanFilterInput", "plans(where: $w)", "{\"w\": {\"and\": [{\"title\": {\"eq\": 1}}, {\"or\": {\"priorities\": {\"some\": {\"title\": {\"in\": [\"a\", 2]}}}}}], \"x\": 1}}"), ("$w: ActionFilterInput", "plans(where: $w)", "{\"w\": {}}"), ("$a: SortEnumType", "plans(order: [{title: $a}, {id: $a}])", "{\"a\": \"DESC\"}"), ("$a: SortEnumType", "plans(order: {title: $a})", "{}"),
    ];

    /// <summary>The schema, of the real one's text.</summary>
    public static string Extended(string sdl)
    {
        var text = new StringBuilder(sdl).Append(
            """

            input Picked @oneOf { id: ID title: String kind: NodeKind where: PlanFilterInput days: [Date!] }
            input Needy { id: ID! first: Int! = 5 kind: NodeKind! = PLAN day: Date = "2013-01-01" more: Needy }
            extend type Query {

            """);
        for (var i = 0; i < Types.Length; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  f{i}(v: {Types[i]}): String\n");
        foreach (var field in SchemaReader.Read(new Source(sdl)).Query.Fields.Where(f => f.Arguments.Count > 0))
        {
            var arguments = field.Arguments.Select(a => $"{a.Name}: {a.Type}{(a.DefaultValue is { } value ? $" = {SyntaxPrinter.Print(value)}" : "")}");
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  echo_{field.Name}({string.Join(", ", arguments)}): String\n");
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>Each value for each type as a literal.</summary>
    public static IEnumerable<(string Document, string Variables)> Literals() =>
        from type in Enumerable.Range(0, Types.Length)
        from value in Values
        select ($"{{ f{type}(v: {value.Literal}) }}", "{}");

    /// <summary>Each value for each type as a variable.</summary>
    public static IEnumerable<(string Document, string Variables)> Variables() =>
        from type in Enumerable.Range(0, Types.Length)
        from value in Values.Select(v => $$"""{"v": {{(v.Json.Length == 0 ? v.Literal : v.Json)}}}""").Append("{}")
        select ($"query ($v: {Types[type]}) {{ f{type}(v: $v) }}", value);

    /// <summary>Each value for every other type as the default of a variable, which is judged as a literal is.</summary>
    public static IEnumerable<(string Document, string Variables)> Defaults() =>
        from type in Enumerable.Range(0, Types.Length).Where(t => t % 2 == 1)
        from value in Values
        select ($"query ($v: {Types[type]} = {value.Literal}) {{ f{type}(v: $v) }}", "{}");

    /// <summary>Calls of the real root fields.</summary>
    public static IEnumerable<(string Document, string Variables)> RootFields() =>
        Calls.Select(c => ($"{(c.Variables.Length > 0 ? $"query ({c.Variables})" : "")} {{ echo_{c.Call} }}", c.Json));
}
