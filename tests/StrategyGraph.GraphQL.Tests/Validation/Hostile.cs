namespace StrategyGraph.GraphQL.Tests.Validation;

/// <summary>Documents of up to a megabyte over <see cref="RichSchema"/> that are made to take long to validate.</summary>
internal static class Hostile
{
    public static IReadOnlyDictionary<string, Func<string>> Documents { get; } = new Dictionary<string, Func<string>>
    {
        ["one field again and again"] = () => $"{{ {Repeat(100_000, _ => "version ")} }}",
        ["one field with fields below again and again"] = () => $"{{ {Repeat(20_000, i => $"dog {{ best {{ a{i % 7}: id }} }} ")} }}",
        ["many aliases of one field"] = () => $"{{ {Repeat(50_000, i => $"a{i}: version ")} }}",
        ["many conflicts"] = () => $"{{ {Repeat(20_000, i => $"a: {(i % 2 == 0 ? "version" : "named { name }")} ")} }}",
        ["one conflict behind many pairs"] = () =>
            $"{{ {Repeat(20_000, i => $"dog {{ best {{ a{i}: id }} }} ")} dog {{ best {{ a0: volume }} }} }}",
        ["unknown fields"] = () => $"{{ {Repeat(50_000, i => $"unknown{i} ")} }}",
        ["a chain of fragments"] = () => Chain(20_000, i => $"...F{i + 1}"),
        ["fragments that double at each step"] = () => Chain(1_000, i => $"a: best {{ ...F{i + 1} }} b: best {{ ...F{i + 1} }}"),
        ["fragments that double under one name"] = () => Chain(1_000, i => $"best {{ ...F{i + 1} }} best {{ id ...F{i + 1} }}"),
        ["fragments that spread all later ones"] = () => Chain(400, i => Repeat(400 - i, j => $"...F{i + 1 + j} ")),
        ["fragments that spread all later ones below a field"] = () =>
            Chain(400, i => $"a{i}: id best {{ {Repeat(400 - i, j => $"...F{i + 1 + j} ")} }}"),
        ["fragments that conflict at the end of doubling"] = () =>
            Chain(2_000, i => $"best {{ ...F{i + 1} }} x: best {{ ...F{i + 1} }} a{i}: id") + " fragment G on Dog { name: id name }",
        ["cycles of fragments through all of them"] = () =>
            "{ dog { ...F0 } } " + Repeat(300, i => $"fragment F{i} on Dog {{ {Repeat(300, j => $"...F{j} ")} }} "),
        ["cycles of fragments with fields"] = () =>
            "{ dog { ...F0 } } " + Repeat(200, i => $"fragment F{i} on Dog {{ best {{ {Repeat(200, j => $"...F{j} ")} a{i % 3}: id }} }} "),
        ["operations times fragments"] = () =>
            Repeat(5_000, i => $"query Q{i}($v: String) {{ dog {{ ...F0 }} }} ") + ChainOnly(5_000, i => $"...F{i + 1} friends(after: $v) {{ id }}"),
        ["subscriptions times fragments"] = () =>
            Repeat(4_000, i => $"subscription S{i} {{ ...F0 }} ") + ChainOnly(4_000, i => $"...F{i + 1}", "Subscription", "tick"),
        ["deep selections"] = () => "{ dog " + Repeat(4_900, _ => "{ best ") + "{ id }" + Repeat(4_900, _ => "}") + "}",
        ["deep selections under one name"] = () =>
            "{ " + Repeat(2, _ => "dog " + Repeat(4_900, _ => "{ best ") + "{ id }" + Repeat(4_900, _ => "}")) + "}",
        ["deep values"] = () => $"{{ any(value: {Repeat(4_900, _ => "[")}1{Repeat(4_900, _ => "]")}) }}",
        ["deep inline fragments"] = () => "{ dog " + Repeat(4_900, _ => "{ ... ") + "{ id }" + Repeat(4_900, _ => "}") + "}",
        ["many arguments of one name"] = () => $"{{ pet({Repeat(50_000, _ => "id: 1 ")}) {{ id }} }}",
        ["many unknown arguments"] = () => $"{{ pet(id: 1 {Repeat(50_000, i => $"x{i}: 1 ")}) {{ id }} }}",
        ["many directives"] = () => $"{{ version {Repeat(50_000, i => $"@again(n: {i}) ")} }}",
        ["many variables"] = () => $"query ({Repeat(30_000, i => $"$v{i}: Int! ")}) {{ beings(choices: [{{ many: [{Repeat(30_000, i => $"$v{i} ")}] }}]) {{ __typename }} }}",
        ["many unused variables"] = () => $"query ({Repeat(50_000, i => $"$v{i}: Int ")}) {{ version }}",
        ["many input fields"] = () => $"{{ any(value: {{ {Repeat(50_000, i => $"f{i}: 1 ")} }}) }}",
        ["long arguments under one name"] = () =>
            $"{{ {Repeat(300, _ => $"any(value: {{ {Repeat(200, i => $"f{200 - i}: {i} ")} }}) ")} }}",
        ["long names"] = () =>
            $"{{ {Repeat(5, _ => $"...{new string('a', 50_000)}b ")} }} " + Repeat(5, i => $"fragment {new string('a', 50_000)}{i} on Query {{ version }} "),
        ["introspection that doubles"] = () =>
            "{ " + Repeat(500, i => $"a{i}: __type(name: \"Dog\") {{ ...F0 }} ") + "} "
            + ChainOnly(3_000, i => $"...F{i + 1} x: ofType {{ ...F{i + 1} }}", "__Type", "name"),
        ["abstract fields among many object types"] = () =>
            $"{{ pets {{ {Repeat(5_000, i => $"owner {{ a{i}: id }} ... on Dog {{ owner {{ b{i}: id }} }} ... on Cat {{ owner {{ c{i}: id }} }} ")} }} }}",
    };

    private static string Chain(int length, Func<int, string> body) => "{ dog { ...F0 } } " + ChainOnly(length, body);

    private static string ChainOnly(int length, Func<int, string> body, string on = "Dog", string last = "id") =>
        Repeat(length, i => $"fragment F{i} on {on} {{ {body(i)} }} ") + $"fragment F{length} on {on} {{ {last} }}";

    private static string Repeat(int times, Func<int, string> text) => string.Concat(Enumerable.Range(0, times).Select(text));
}
