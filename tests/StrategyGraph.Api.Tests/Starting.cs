using System.Net;
using System.Net.Sockets;
using StrategyGraph.Api.Commands;
using StrategyGraph.Api.Hosting;
using StrategyGraph.Api.Options;
using StrategyGraph.Api.Tests.Support;

namespace StrategyGraph.Api.Tests;

/// <summary>What stops the server from starting, and what is there after it started again.</summary>
public sealed class Starting
{
    public static TheoryData<string> Elsewhere { get; } =
    [
        "--urls=http://0.0.0.0:0", "--urls=http://*:0", "--urls=http://+:0", "--urls=http://[::]:0", "--urls=http://councils.example:0", "--urls=http://127.0.0.1:0;http://*:0",
        "--http_ports=0", "--Kestrel:Endpoints:Open:Url=http://0.0.0.0:0",
    ];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task Told_to_listen_beyond_loopback_it_refuses_and_says_why_and_leaves_nothing_behind(string address)
    {
        using var folder = new TemporaryFolder();
        var args = address.StartsWith("--urls", StringComparison.Ordinal) ? new[] { address } : ["--urls=", address];
        var fault = (await Assert.ThrowsAsync<StartException>(() => GraphServer.StartAsync([.. args, $"--StrategyGraph:DataPath={folder.Path}/data/graph.db"], TextWriter.Null))).Message;
        Assert.Contains("no sign-in: anyone there could read the whole graph", fault, StringComparison.Ordinal);
        Assert.Contains("StrategyGraph:Anonymous to Read", fault, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Told_that_anyone_may_read_it_listens_anywhere_and_answers_for_any_host()
    {
        await using var server = await GraphServer.StartAsync(["--urls=http://0.0.0.0:0", "--StrategyGraph:DataPath=:memory:", "--StrategyGraph:Anonymous=Read"], TextWriter.Null);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Addresses.Single().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal) + "/health/live");
        request.Headers.Host = "plans.example";
        using var response = await client.SendAsync(request);
        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task Hosts_that_are_allowed_are_answered_for()
    {
        await using var server = await Running.StartAsync("AllowedHosts=plans.example,other.example");
        Assert.Equal(200, (await server.GetAsync("/health/live", "Host: Plans.example:8080")).Status);
        Assert.Equal(200, (await server.GetAsync("/health/live", "Host: [::1]:8080")).Status);
        Assert.Equal(421, (await server.GetAsync("/health/live", "Host: example")).Status);
    }

    public static TheoryData<string, string> WrongOptions { get; } = new()
    {
        { "--Store=Neo4j", "--Store has no effect: options of this server begin with --StrategyGraph: and have colons, as in --StrategyGraph:Limits:MaxDepth=20." },
        { "--limits:maxdepth=3", "--limits has no effect: options of this server begin with --StrategyGraph:" },
        { "--StrategyGraph.DataPath=x", "--StrategyGraph.DataPath has no effect: options of this server begin with --StrategyGraph:" },
        { "--urls=nonsense", "The server cannot listen where it was told to: Invalid url: 'nonsense'" },
        { "--urls=ftp://127.0.0.1:5080", "The server cannot listen where it was told to: " },
        { "DatPath=x", "StrategyGraph:DatPath is no option of this server. Did you mean \"DataPath\"?" },
        { "Limits:MaxBodyByte=x", "StrategyGraph:Limits:MaxBodyByte is no option of this server. Did you mean \"Limits:MaxBodyBytes\"" },
        { "RulesPath=nowhere", "StrategyGraph:RulesPath is \"nowhere\", and there is no such folder." },
        { "--urls=http://127.0.0.1:99999", "The server cannot listen where it was told to: " },
        { "Store=Oracle", "StrategyGraph:Store is \"Oracle\"; it must be Embedded or Neo4j." },
        { "Anonymous=1", "StrategyGraph:Anonymous is \"1\"; it must be None or Read." },
        { "Limits:MaxDepth=0", "StrategyGraph:Limits:MaxDepth is \"0\"; it must be a whole number from 1 to 200." },
        { "Limits:TimeLimit=soon", "StrategyGraph:Limits:TimeLimit is \"soon\"; it must be a number of seconds from 0.01 to 3600." },
        { "Explain=yes", "StrategyGraph:Explain is \"yes\"; it must be true or false." },
        { "Pages:Maximum=50", "StrategyGraph:Pages:Default is 100, more than StrategyGraph:Pages:Maximum, which is 50; make it that or less." },
        { "Documents:Only=true", "StrategyGraph:Documents:Only is true, so StrategyGraph:Documents:Path must name the folder with the documents to answer." },
        { "Cors:Origins=example.gov.uk", "StrategyGraph:Cors:Origins has \"example.gov.uk\"; an origin is a scheme, a host and, where needed, a port, such as https://example.gov.uk, or \"*\" alone." },
        { "Store=Neo4j", "StrategyGraph:Neo4j:Password is not given; set it in the environment as StrategyGraph__Neo4j__Password." },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public async Task A_wrong_option_stops_the_start(string option, string expected) =>
        Assert.StartsWith(expected, (await Assert.ThrowsAsync<StartException>(() => Running.StartAsync(option))).Faults.Single(), StringComparison.Ordinal);

    [Fact]
    public async Task All_wrong_options_are_told_at_once() =>
        Assert.Equal(3, (await Assert.ThrowsAsync<StartException>(() => Running.StartAsync("Store=x", "Explain=x", "X=x"))).Faults.Count);

    [Theory]
    [InlineData("http://neo4j:secret@localhost:7474")]
    [InlineData("bolt://neo4j:secret@localhost:7687")]
    public async Task A_password_in_the_address_of_Neo4j_stops_the_start_and_is_not_shown(string url)
    {
        var fault = (await Assert.ThrowsAsync<StartException>(() => Running.StartAsync("Store=Neo4j", "Neo4j:Password=x", $"Neo4j:Url={url}"))).Message;
        Assert.StartsWith("StrategyGraph:Neo4j:Url holds a user or a password", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:7474/db/neo4j")]
    [InlineData("http://localhost:7474/?database=neo4j")]
    public async Task An_address_of_Neo4j_with_more_than_a_port_stops_the_start(string url) =>
        Assert.Equal(
            $"StrategyGraph:Neo4j:Url is \"{url}\"; it must be an address with nothing behind the port, such as http://localhost:7474. The database is named by StrategyGraph:Neo4j:Database.",
            (await Assert.ThrowsAsync<StartException>(() => Running.StartAsync("Store=Neo4j", "Neo4j:Password=x", $"Neo4j:Url={url}"))).Message);

    [Fact]
    public async Task A_port_that_is_taken_is_told_and_nothing_left_behind()
    {
        using var folder = new TemporaryFolder();
        await using var first = await Running.StartAsync();
        var fault = await Assert.ThrowsAsync<StartException>(() => Running.StartAsync($"--urls={first.Url.GetLeftPart(UriPartial.Authority)}", $"DataPath={folder.Path}/data/graph.db"));
        Assert.Contains("address already in use", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Who_comes_before_the_graph_is_there_waits_for_it()
    {
        var url = FreeUrl();
        using var client = new HttpClient();
        Task<string>? early = null;
        await using var server = await Running.StartAsync(
            service =>
            {
                early = client.GetStringAsync($"{url}/health/ready");
                Assert.False(early.Wait(TimeSpan.FromMilliseconds(300)));
                return service;
            },
            $"--urls={url}");
        Assert.Equal("ready\n", await early!.WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task A_seed_with_slips_stops_the_start_with_each_slip_at_its_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1-plans.yaml", "plans:\n  - id: a\n    titel: A\n");
        folder.Write("2-parties.yaml", "parties:\n  - id: p\n    title: P\n    kind: NOBODY\n");
        var url = FreeUrl();
        var faults = (await Assert.ThrowsAsync<StartException>(() => Running.StartAsync($"--urls={url}", $"SeedPath={folder.Path}", $"DataPath={folder.Path}/data/graph.db"))).Faults;
        Assert.Contains(faults, f => f.Contains("1-plans.yaml:3:5: ", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("2-parties.yaml:4:11: ", StringComparison.Ordinal));
        Assert.False(Directory.Exists($"{folder.Path}/data"));
        await using var next = await Running.StartAsync($"--urls={url}");
    }

    [Fact]
    public async Task A_gap_rule_with_a_slip_stops_the_start_at_its_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("own.graphql", "\"x\"\nquery Own @gap(severity: HIGH, advice: \"y\") {\n  plans(where: { titel: { eq: \"\" } }) { nodes { id } }\n}\n");
        var fault = (await Assert.ThrowsAsync<StartException>(() => Running.StartAsync($"RulesPath={folder.Path}"))).Faults.Single();
        Assert.StartsWith("own.graphql:3:18: ", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gap_rule_of_ones_own_is_one_of_the_rules()
    {
        using var folder = new TemporaryFolder();
        folder.Write("own.graphql", "\"A plan without a start.\"\nquery PlanWithoutStart @gap(severity: LOW, advice: \"Find it.\") { plans(where: { title: { eq: \"no such\" } }) { nodes { id } } }\n");
        await using var server = await Running.StartAsync($"RulesPath={folder.Path}", "SeedPath=none");
        var answer = await server.PostAsync("""{"query": "{ gaps(rules: [PlanWithoutStart]) { totalCount } }"}""");
        Assert.Equal("""{"data":{"gaps":{"totalCount":0}}}""", answer.Text);
    }

    [Fact]
    public async Task What_was_kept_is_there_again_and_the_seed_is_not_read_anew()
    {
        using var folder = new TemporaryFolder();
        folder.Write("seed/1.yaml", "plans:\n  - id: a\n    title: A\n    kind: STRATEGY\n");
        string[] options = [$"DataPath={folder.Path}/data/graph.db", $"SeedPath={folder.Path}/seed"];
        for (var start = 1; start <= 2; start++)
        {
            await using var server = await Running.StartAsync(options);
            Assert.Equal("""{"data":{"plans":{"nodes":[{"title":"A"}]}}}""", (await server.PostAsync("""{"query": "{ plans { nodes { title } } }"}""")).Text);
            Assert.Contains("is in use by another process", (await Assert.ThrowsAsync<StartException>(() => Running.StartAsync(options))).Message, StringComparison.Ordinal);
            folder.Write("seed/1.yaml", "this: is no seed any more");
        }
    }

    [Fact]
    public async Task Without_a_seed_the_graph_is_empty()
    {
        await using var server = await Running.StartAsync("SeedPath=none");
        Assert.Equal("""{"data":{"plans":{"totalCount":0}}}""", (await server.PostAsync("""{"query": "{ plans { totalCount } }"}""")).Text);
    }

    [Fact]
    public async Task The_seed_and_the_schema_can_be_looked_at_without_a_server()
    {
        var options = ServerOptions.Read(ServerBuilder.Create([]).Configuration, isDevelopment: false);
        using var output = new StringWriter();
        Assert.Equal(0, await SeedCheck.RunAsync(options, output));
        Assert.Contains(" is in order: ", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await SchemaPrinting.RunAsync(options, output));
        Assert.Contains("enum GapRuleName", output.ToString(), StringComparison.Ordinal);
        var fault = await Assert.ThrowsAsync<StartException>(() => CommandLine.RunAsync(["seed", "chek"]));
        Assert.Equal("There is no command \"seed chek\".", fault.Faults[0]);
    }

    [Fact]
    public async Task A_request_has_one_line_in_the_log_and_no_value_of_it()
    {
        var server = await Running.StartAsync();
        await server.PostAsync("""{"query": "query FindPlan($id: ID!) { planById(id: $id) { title } }", "variables": {"id": "cypp-2013"}}""");
        await server.PostAsync("""{"query": "query Slip { planById(id: \"my-secret\") { titel } }"}""");
        await server.DisposeAsync();
        var lines = server.Log.Split('\n').Where(l => l.Contains(" HTTP ", StringComparison.Ordinal)).ToArray();
        Assert.Matches(@"INF HTTP query FindPlan 200 completed [0-9.]+ ms [0-9]+ rows [0-9]+ bytes\r?$", lines[0]);
        Assert.Matches(@"INF HTTP - - 200 refused [0-9.]+ ms 0 rows [0-9]+ bytes GRAPHQL_VALIDATION_FAILED\r?$", lines[1]);
        Assert.Equal(2, lines.Length);
        Assert.DoesNotContain("cypp-2013", server.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("my-secret", server.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft", server.Log, StringComparison.Ordinal);
    }

    private static string FreeUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }
}
