using StrategyGraph.Domain.Model;
using StrategyGraph.GraphQL.Language;

namespace StrategyGraph.Domain.Tests.Seed;

/// <summary>What the model of strategies has no case of: the format follows from any model.</summary>
public sealed class Seeds_of_another_model
{
    private static readonly GraphModel Model = ModelReader.Read(new Source(
        """
        type Book @node {
          "i" id: ID! "t" title: String! "p" position: Int! "v" version: Int!
          "s" shelf: String @default(value: "A")
          "n" isbn: ID
          "l" lentAt: DateTime
          "r" ratings: [Float!]!
          "w" author: Author! @relationship(type: "WRITTEN_BY", direction: OUT)
        }
        type Author @node { "i" id: ID! "t" title: String! "p" position: Int! "v" version: Int! }
        """,
        "books.graphql"));

    /// <summary>The seed and its changes.</summary>
    public static TheoryData<string, string> Good { get; } = new()
    {
        {
            "books: [{ id: b, title: B, isbn: 0140, lentAt: 2013-06-30T10:30:00.5+01:00, ratings: [1, 2.5], author: { id: /a, title: A } }]",
            """
            Book b#1 title="B" shelf="A" isbn="0140" lentAt="2013-06-30T09:30:00.500Z" ratings=[1,2.5]
            Author a#1 title="A"
            b -WRITTEN_BY#1-> a
            """
        },
        {
            "books: [{ id: b, title: B, shelf: C, lentAt: 2013-06-30T09:30:00Z, author: a }]\nauthors: [{ id: a, title: A }]",
            """
            Book b#1 title="B" shelf="C" lentAt="2013-06-30T09:30:00.000Z"
            Author a#1 title="A"
            b -WRITTEN_BY#1-> a
            """
        },
    };

    /// <summary>The seed and its faults.</summary>
    public static TheoryData<string, string> Bad { get; } = new()
    {
        {
            "books: [{ id: b, title: B }]",
            "a.yaml:1:9: \"b\" lacks \"author\"; every Book has it."
        },
        {
            "books: [{ id: b, title: B, author: A, lentAt: 2013-06-30T09:30:00, ratings: [good] }]\nauthors: [{ id: a, title: A }]",
            """
            a.yaml:1:9: "b" lacks "author"; every Book has it.
            a.yaml:1:36: There is no Author "A". Did you mean "a"?
            a.yaml:1:47: "lentAt" of Book is a moment with its offset, such as 2013-06-30T09:00:00Z; "2013-06-30T09:30:00" is not.
            a.yaml:1:78: "ratings" of Book is a number without quotes, such as 12.5; "good" is not.
            """
        },
        {
            "authors: [{ id: a, title: A, at: 3 }]",
            "a.yaml:1:34: Nodes of type Author are not cited; leave \"at\" and \"says\" out."
        },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void Moments_identifiers_lists_of_numbers_defaults_and_required_links_are_read(string text, string changes) =>
        Assert.Equal(changes, SeedText.Print(SeedText.Read(text, Model)), ignoreLineEndingDifferences: true);

    [Theory]
    [MemberData(nameof(Bad))]
    public void Their_faults_are_told(string text, string faults) =>
        Assert.Equal(faults, SeedText.Faults(text, Model), ignoreLineEndingDifferences: true);
}
