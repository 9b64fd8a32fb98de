using StrategyGraph.GraphQL.Errors;
using StrategyGraph.GraphQL.Tests.Reference;

namespace StrategyGraph.GraphQL.Tests.Validation;

/// <summary>Where graphql-js 16 accepts what the specification of September 2025 rejects; the engine follows the specification.</summary>
internal static class Departures
{
    private static readonly string[] Messages =
    [
        // 5.2.1.1 Operation Type Existence: graphql-js says so at execution only.
        "The schema has no ",

        // 5.2.4.1 Single Root Field: graphql-js reads @skip and @include (and fails where a variable decides).
        "at its top level: which field it follows must be clear",

        // 5.8.5 All Variable Usages Are Allowed: graphql-js does not see through the "!" of a OneOf input object.
        "but must be non-nullable to be used for OneOf Input Object",
    ];

    /// <summary>Our errors without those that graphql-js is known not to find, where indeed it has none at that place.</summary>
    public static List<GraphQLError> Remove(IReadOnlyList<GraphQLError> ours, IReadOnlyList<ReferenceError>? theirs) =>
        [.. ours.Where(e => !Messages.Any(m => e.Message.Contains(m, StringComparison.Ordinal)) || theirs?.Any(t => IsAt(t, e)) == true)];

    private static bool IsAt(ReferenceError theirs, GraphQLError ours) =>
        ours.Locations![0].Line == theirs.Line && ours.Locations[0].Column == theirs.Column;
}
