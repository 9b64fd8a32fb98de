using System.Text;
using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Language;
using StrategyGraph.GraphQL.TypeSystem;

namespace StrategyGraph.GraphQL.Tests.Reference;

/// <summary>The schema reader and graphql-js agree on which schemas are right, on what is wrong with the others, and on the printed form.</summary>
public sealed class SchemaAgreementTests
{
    // Rules of the September 2025 specification that graphql-js 16 does not check, and one that it leaves to other rules.
    private static readonly string[] OnlyHere =
    [
        "A schema holds type system definitions only",
        "All root types must be different",
        "may not be used on an extension",
        "is not deprecated, so",
        "Invalid circular reference.",
        "cannot reference itself, directly or through",
        "already exists in the schema",

        // Default values and arguments of directives.
        "cannot represent",
        "Expected value of type",
        "does not exist in",
        "is not defined by type",
        "was not provided.",
        "must specify exactly one key",
        "must be non-null",
    ];

    // Behind these, graphql-js goes on to tell what else is wrong with a definition that is not taken here.
    private static readonly string[] Hiding = ["There can be only one", "already exists in the schema", "must only implement Interface types", "Cannot extend non-", "type system definitions only"];

    [ReferenceFact]
    public void A_spoilt_schema_gets_the_same_verdict() => Compare(11, 3000, Documents.Schema);

    [ReferenceFact]
    public void A_spoilt_schema_of_many_rules_gets_the_same_verdict() => Compare(12, 3000, Rules);

    private static void Compare(int seed, int count, string schema)
    {
        using var js = GraphQLJs.Start();
        var random = new Random(seed);
        var disagreements = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var sdl = schema;
            for (var faults = i == 0 ? 0 : random.Next(1, 4); faults > 0; faults--)
                sdl = Mutation.OfTokens(sdl, random);
            if (Disagreement(sdl, js) is { } told && disagreements.Length < 4000)
                disagreements.Append($"--- schema {i}\n{sdl}\n{told}\n");
        }

        Assert.True(disagreements.Length == 0, disagreements.ToString());
    }

    private static string? Disagreement(string sdl, GraphQLJs js)
    {
        var theirs = js.Build(sdl);
        try
        {
            var printed = SchemaPrinter.Print(SchemaReader.Read(new Source(sdl)));
            if (theirs.Printed is null)
                return $"--- graphql-js\n{theirs.Failure}{string.Join('\n', theirs.Errors)}\n--- here\nno fault";

            // Printed here, a schema shows the directives applied to it, which graphql-js leaves out when it prints it again.
            return printed == theirs.Printed || js.Build(printed).Printed == theirs.Printed ? null : $"--- graphql-js\n{theirs.Printed}\n--- here\n{printed}";
        }
        catch (GraphQLException e)
        {
            var ours = e.Errors.Select(o => new ReferenceError(o.Message, o.Locations?[0].Line ?? 0, o.Locations?[0].Column ?? 0)).ToList();
            if (ours.Exists(o => Hiding.Any(h => o.Message.Contains(h, StringComparison.Ordinal))))
                return null;
            var missed = theirs.Errors.Where(t => !ours.Exists(o => o.Line == t.Line && o.Column == t.Column && IsSame(t.Message, o.Message))).ToList();

            // graphql-js tells the faults of types only where there are none of definitions, so it may tell fewer.
            var extra = theirs.Errors.Count > 0 || theirs.Failure is not null ? [] : ours.Where(o => !OnlyHere.Any(r => o.Message.Contains(r, StringComparison.Ordinal))).ToList();
            return missed.Count + extra.Count == 0
                ? null
                : $"--- graphql-js\n{string.Join('\n', theirs.Errors)}\n--- here\n{string.Join('\n', ours)}";
        }
    }

    // A message here may go on to say what would be right, and has suggestions of its own.
    private static bool IsSame(string theirs, string ours) =>
        ours.StartsWith(theirs.Split(" Did you mean")[0], StringComparison.Ordinal) || theirs.Contains(" has invalid value ", StringComparison.Ordinal);

    private const string Rules = """
        schema { query: Query }
        directive @mark(note: String, kind: Kind = A) repeatable on OBJECT | FIELD_DEFINITION
        directive @once(at: Int!) on OBJECT | ENUM_VALUE
        interface A { a(x: Int, y: [Int!]): A b: Found }
        interface B implements A { a(x: Int, y: [Int!]): B b: Plan! c: [A] }
        type Query implements A & B { a(x: Int, y: [Int!], z: Int): Query! b: Plan! c: [B!]! }
        type Plan @once(at: 1) @mark @mark(note: "n") { d(i: In, j: [Out!]): Kind e: Custom }
        union Found = Plan | Query
        enum Kind { A B C @once(at: 2) }
        input In { a: In b: [In!]! = [] c: Out! d: Kind = B }
        input Out { a: Int b: String = "x" c: In }
        input One @oneOf { a: In b: Int }
        scalar Custom
        extend interface A { e: Int }
        extend type Query { e: Int }
        extend interface B { e: Int }
        extend type Query @once(at: 3)
        """;
}
