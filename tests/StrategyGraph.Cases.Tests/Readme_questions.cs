using System.Text.RegularExpressions;

namespace StrategyGraph.Cases.Tests;

/// <summary>The questions of the README, each with the answer that it shows.</summary>
public sealed partial class Readme_questions
{
    private static readonly string Place = RepositoryFolder.At("README.md");
    private static readonly string Readme = File.ReadAllText(Place);

    public static TheoryData<string, string> Questions { get; } = Read();

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Have_the_answers_that_it_shows(string question, string answer)
    {
        var actual = await (await Graph.Seed.Value).AskAsync(question);
        if (Golden.Updates)
            await File.WriteAllTextAsync(Place, (await File.ReadAllTextAsync(Place)).Replace(answer, Golden.Indented(actual), StringComparison.Ordinal));
        else
            Assert.Equal(Golden.Indented(answer), Golden.Indented(actual));
    }

    [Fact]
    public void Are_five_or_more() => Assert.True(Questions.Count >= 5);

    private static TheoryData<string, string> Read()
    {
        var questions = new TheoryData<string, string>();
        foreach (Match match in Pair().Matches(Readme))
            questions.Add(match.Groups["question"].Value, match.Groups["answer"].Value);
        return questions;
    }

    [GeneratedRegex("```graphql\n(?<question>.*?)```\\s+```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Pair();
}
