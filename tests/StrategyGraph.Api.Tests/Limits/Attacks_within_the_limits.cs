using System.Text.Json;
using StrategyGraph.Api.Tests.Support;

namespace StrategyGraph.Api.Tests.Limits;

/// <summary>Each attack is answered, or refused by the limit that is meant for it, in less time than an operation has; and nobody else is kept from an answer.</summary>
public sealed class Attacks_within_the_limits(SeededServer seeded) : IClassFixture<SeededServer>
{
    private const string Good = """{"query":"{ planById(id: \"cypp-2013\") { id } }"}""";
    private const string GoodAnswer = """{"data":{"planById":{"id":"cypp-2013"}}}""";

    private static readonly Dictionary<string, Attack> All = AttacksOnReading.All("cypp-2013").Concat(AttacksOnText.All()).ToDictionary(a => a.Name);

    // The default of TimeLimit, here in processor time of the whole process: what the clock shows is the machine's other work too.
    private const double MostSeconds = 10;

    public static TheoryData<string> Names { get; } = [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Are_answered_or_refused_by_name(string name)
    {
        var attack = All[name];
        var before = Environment.CpuUsage.TotalTime;
        var answer = await SendAsync(attack);
        Assert.InRange((Environment.CpuUsage.TotalTime - before).TotalSeconds, 0, MostSeconds);
        var shown = answer.Text.Length > 600 ? answer.Text[..600] : answer.Text;
        Assert.True(answer.Status is 200 or 400 or 413, $"{answer.Status} {shown}");
        Assert.DoesNotContain("INTERNAL_SERVER_ERROR", shown, StringComparison.Ordinal);
        if (attack.Refusal is null)
            Assert.StartsWith("{\"data\":{", shown, StringComparison.Ordinal);
        else
            Assert.Contains(attack.Refusal, answer.Text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(answer.Bytes);
    }

    [Fact]
    public async Task Keep_nobody_else_from_an_answer()
    {
        var attackers = AttacksOnReading.All("cypp-2013").Select(SendAsync).ToArray();
        var asked = 0;
        do
        {
            Assert.Equal(GoodAnswer, (await seeded.Server.PostAsync(Good)).Text);
            asked++;
        }
        while (!Array.TrueForAll(attackers, a => a.IsCompleted) || asked < 10);
        Assert.All(await Task.WhenAll(attackers), a => Assert.Equal(200, a.Status));
        Assert.Equal(GoodAnswer, (await seeded.Server.PostAsync(Good)).Text);
    }

    private Task<Answer> SendAsync(Attack attack) => seeded.Server.SendAsync("POST", "/graphql", attack.Body, "Content-Type: application/json", "Accept: application/json");
}
