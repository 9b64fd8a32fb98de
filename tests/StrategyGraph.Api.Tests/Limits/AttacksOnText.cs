using static StrategyGraph.Api.Tests.Limits.Attack;

namespace StrategyGraph.Api.Tests.Limits;

/// <summary>Attacks on those who read the request: JSON, the language, its validation, the coercion of variables.</summary>
internal static class AttacksOnText
{
    /// <summary>All of them.</summary>
    public static IEnumerable<Attack> All() => [.. Fragments(), .. Merging(), .. Mistakes(), .. Lexing(), .. Variables(), .. Bodies()];

    private static Attack[] Fragments() =>
    [
        Of("fragments that double", "MaxDepth", Chain(400, i => $"a: underpins {{ nodes {{ ...F{i + 1} }} }} b: underpins {{ nodes {{ ...F{i + 1} }} }}")),
        Of("fragments that double under one name", "MaxDepth", Chain(400, i => $"underpins {{ nodes {{ ...F{i + 1} }} }} underpins {{ nodes {{ id ...F{i + 1} }} }}")),
        Of("few fragments that double", "MaxAliases", Chain(13, i => $"a: underpins {{ nodes {{ ...F{i + 1} }} }} b: underpins {{ nodes {{ ...F{i + 1} }} }}")),
        Of("fragments that spread all later ones", "MaxFields", Chain(120, i => Times(120 - i, j => $"...F{i + 1 + j}"))),
        Of("fragments that double without a field", "MaxFields", Chain(1_500, i => $"...F{i + 1} ...F{i + 1}")),
        Of("a cycle through all fragments", "within itself", $"{{ plans {{ nodes {{ ...F0 }} }} }} {Times(90, i => $"fragment F{i} on Plan {{ {Times(90, j => $"...F{j}")} }}")}"),
        Of("operations that all use all fragments", "MaxMergeWork", $"{Times(600, i => $"query Q{i}($a: Int) {{ ...F0 }}")} {Times(600, i => $"fragment F{i} on Query {{ ...F{i + 1} plans(first: $a) {{ totalCount }} }}")} fragment F600 on Query {{ __typename }}"),
        Of("inline fragments in inline fragments", null, $"{{ plans {{ nodes {{ {Nested(180, "... { ", "title", " } ")} }} }} }}"),
        Of("many operations", "more than one operation", Times(2_400, i => $"query Q{i} {{ plans {{ totalCount }} }}")),
        Of("many operations without names", "anonymous", Times(4_900, _ => "{ __typename }")),
        Of("fragments that nobody uses", "never used", $"{{ __typename }} {Times(2_600, i => $"fragment U{i} on Plan {{ id }}")}"),
    ];

    private static Attack[] Merging() =>
    [
        Of("a field again and again", null, $"{{ {Times(10_000, _ => "__typename")} }}"),
        Of("aliases", "MaxAliases", $"{{ {Times(6_000, i => $"a{i}: __typename")} }}"),
        Of("pairs with other arguments", "conflict", $"{{ {Times(2_000, i => $"plans(first: {i}) {{ totalCount }}")} }}"),
        Of("pairs of large arguments", null, $"{{ {Times(60, _ => $"actions(where: {{ or: [{Times(25, j => $"{{ title: {{ eq: \"{j}\" }} }}")}] }}) {{ totalCount }}")} }}"),
        Of("pairs in fragments", null, $"{{ ...A0 ...B0 }} {Times(150, i => $"fragment A{i} on Query {{ ...A{i + 1} plans {{ nodes {{ id }} }} }}")} fragment A150 on Query {{ __typename }} {Times(150, i => $"fragment B{i} on Query {{ ...B{i + 1} plans {{ nodes {{ title }} }} }}")} fragment B150 on Query {{ __typename }}"),
        Of("pairs on types that exclude each other", null, $"{{ search(text: \"a\") {{ nodes {{ {Times(900, _ => "... on Plan { title } ... on Action { title }")} }} }} }}"),
    ];

    private static Attack[] Mistakes() =>
    [
        Of("unknown fields", "Cannot query field", $"{{ {Times(15_000, i => $"u{i}")} }}"),
        Of("fields that are nearly known", "Did you mean", $"{{ {Times(9_000, i => $"plan{i}")} }}"),
        Of("very long unknown names", "Cannot query field", $"{{ {Times(4, i => $"{new string('a', 30_000)}{i}")} }}"),
        Of("unknown arguments", "Unknown argument", $"{{ plans({Times(4_900, i => $"firs{i}: 1")}) {{ totalCount }} }}"),
        Of("an argument again and again", "only one argument", $"{{ plans({Times(4_900, _ => "first: 1")}) {{ totalCount }} }}"),
        Of("an input field again and again", "only one input field", $"{{ actions(where: {{ {Times(3_000, _ => "title: {}")} }}) {{ totalCount }} }}"),
        Of("unknown types", "Unknown type", $"{{ plans {{ nodes {{ {Times(3_200, i => $"... on Pla{i} {{ id }}")} }} }} }}"),
        Of("unknown directives", "Unknown directive", $"{{ __typename {Times(9_000, i => $"@inclde{i}")} }}"),
        Of("a directive again and again", "can only be used once", $"{{ __typename {Times(2_700, _ => "@include(if: true)")} }}"),
        Of("unknown fragments", "Unknown fragment", $"{{ plans {{ nodes {{ {Times(9_000, i => $"...X{i}")} }} }} }}"),
        Of("unknown enum values", "does not exist", $"{{ trace(from: \"x\", to: [{Times(12_000, i => $"PLA{i}")}]) {{ length }} }}"),
        Of("unknown variables", "is not defined", $"{{ nodes(ids: [{Times(9_000, i => $"$u{i}")}]) {{ id }} }}"),
        Of("variables that nobody uses", "is never used", $"query ({Times(4_000, i => $"$u{i}: Int")}) {{ __typename }}"),
        Of("definitions of types", "not executable", $"{{ __typename }} {Times(4_000, i => $"scalar S{i}")}"),
        Of("a subscription", "no subscription type", "subscription { __typename }"),
    ];

    private static Attack[] Lexing() =>
    [
        Of("tokens", "MaxTokens", $"{{ {Times(25_000, _ => "a")} }}"),
        Of("a long document", "MaxDocumentLength", $"{{ __typename }} #{new string('x', 140_000)}"),
        Of("brackets", "Syntax Error", new string('{', 125_000)),
        Of("lists in lists", "Syntax Error", $"{{ plans(first: {new string('[', 60_000)}) {{ totalCount }} }}"),
        Of("a very long number", "32-bit", $"{{ plans(first: {new string('9', 120_000)}) {{ totalCount }} }}"),
        Of("a very long string", null, $"{{ planById(id: \"{new string('x', 125_000)}\") {{ id }} }}"),
        Of("many escapes", null, $"{{ planById(id: \"{Nested(12_000, "\\u{1F600}", "", "")}\") {{ id }} }}"),
        Of("a block string of many lines", null, $"{{ planById(id: \"\"\"\n{Times(20_000, _ => "  a\n")}\"\"\") {{ id }} }}"),
        Of("a block string of many quotes", null, $"{{ planById(id: \"\"\"{Nested(30_000, "\\\"\"\"", "", "")}\"\"\") {{ id }} }}"),
        Of("a string without an end", "Syntax Error", $"{{ a(b: \"{new string('x', 120_000)}"),
        Of("commas", null, $"{{ __typename {new string(',', 120_000)} }}"),
        Of("comments", null, $"{{ __typename {Nested(60_000, "#\n", "", "")} }}"),
    ];

    private static Attack[] Variables() =>
    [
        Of("a very long wrong value", "got invalid value", "query ($w: Int!) { plans(first: $w) { totalCount } }", new { w = new string('x', 900_000) }),
        Of("many wrong values", "got invalid value", "query ($w: [ID!]!) { nodes(ids: $w) { id } }", new { w = Enumerable.Repeat(new { a = new string('x', 1_000) }, 800) }),
        Of("many unknown fields", "got invalid value", "query ($w: ActionFilterInput) { actions(where: $w) { totalCount } }", new { w = Enumerable.Range(0, 60_000).ToDictionary(i => $"k{i}", i => i) }),
        Of("very long enum values", "got invalid value", "query ($w: [NodeKind!]!) { trace(from: \"x\", to: $w) { length } }", new { w = Enumerable.Repeat(new string('P', 10_000), 90) }),
        OfBody("a very long whole number", "32-bit", $$$"""{"query":"query ($f: Int) { plans(first: $f) { totalCount } }","variables":{"f":1{{{new string('0', 900_000)}}}}}"""),
        OfBody("a very long fraction", "got invalid value", $$$"""{"query":"query ($f: Int) { plans(first: $f) { totalCount } }","variables":{"f":1.{{{new string('1', 900_000)}}}}}"""),
        OfBody("an object with very many entries for many variables", "faults than these 50", $$$"""{"query":"query ({{{Times(2_600, i => $"$v{i}: ID!")}}}) { actions(where: { id: { in: [{{{Times(2_600, i => $"$v{i}")}}}] } }) { totalCount } }","variables":{{{{string.Join(',', Enumerable.Repeat("\"a\":1", 120_000))}}}}}"""),
        OfBody("values in values in values", "is nested", $$$"""{"query":"query ($w: ActionFilterInput) { actions(where: $w) { totalCount } }","variables":{"w":{{{Nested(20_000, "{\"not\":", "{}", "}")}}}}}"""),
    ];

    private static Attack[] Bodies() =>
    [
        OfBody("a batch", "not taken in batches", $"[{string.Join(',', Enumerable.Repeat("{\"query\":\"{ __typename }\"}", 20_000))}]"),
        OfBody("a batch of one", "not taken in batches", "[{\"query\":\"{ __typename }\"}]"),
        OfBody("nothing but braces", "not JSON", new string('{', 1_000_000)),
        OfBody("a string", "must be a JSON object", $"\"{new string('x', 1_000_000)}\""),
        OfBody("too long a body", "MaxBodyBytes", $"{{\"query\":\"{new string(' ', 2_000_000)}\"}}"),
        OfBody("an entry again and again", null, $"{{{string.Join(',', Enumerable.Repeat("\"query\":\"{ __typename }\"", 30_000))}}}"),
        OfBody("very many unknown entries", null, $"{{\"query\":\"{{ __typename }}\",{string.Join(',', Enumerable.Range(0, 80_000).Select(i => $"\"{i}\":1"))}}}"),
        OfBody("very many extensions", null, $"{{\"query\":\"{{ __typename }}\",\"extensions\":{{{string.Join(',', Enumerable.Range(0, 80_000).Select(i => $"\"{i}\":1"))}}}}}"),
        OfBody("a very long name of an operation", "has no operation", $"{{\"query\":\"query A {{ __typename }} query B {{ __typename }}\",\"operationName\":\"{new string('x', 900_000)}\"}}"),
    ];
}
