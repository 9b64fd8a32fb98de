namespace StrategyGraph.Store.Tests.Differential;

/// <summary>Words on which naive orders, foldings and statements fail.</summary>
internal static class Awkward
{
    /// <summary>Texts for titles and notes, and to look for.</summary>
    public static readonly string[] Texts =
    [
        "alpha", "Alpha", "ALPHA beta", "beta's", "Zebra crossing", "éclair", "E\u0301clair", "ΣΟΦΟΣ", "σοφος", "İstanbul", "istanbul", "\uFF21wide", "\U0001F600smile", "\U00010400deseret",
        "\U00010428deseret", "", " ", "a\"b\\c\n\t\u0001", "100%_x", "`backtick`", "'; MATCH (n) DETACH DELETE n; //", "}) RETURN 1 //", "$p0", "\\u0041", "{{x}}", "o'neill 3.5 a_b", "straße", "STRASSE",
        "北京 plan", "日本語", "ﬁne", "K\u212A", "x\u2028y", "nul\u0000?",
    ];

    /// <summary>Ids of nodes, some of which are in every graph, and some in none.</summary>
    public static readonly string[] Ids = ["t0", "t1", "t2", "t3", "a0", "a1", "p0", "p1", "d0", "none", "t/é", "t'`\"", "\U0001F600", "\uFFFD"];
}
