using System.Globalization;
using System.Text;
using StrategyGraph.Api.Tests.Support;
using static StrategyGraph.Api.Tests.Support.RawRequest;

namespace StrategyGraph.Api.Tests;

/// <summary>
/// Bytes that no client library sends, over a connection to the running server: each is answered (or cut) soon, is never a fault of the
/// server's, shows nothing of its insides, and the next request is answered as if nothing had been.
/// </summary>
public sealed class Raw_requests(SeededServer seeded) : IClassFixture<SeededServer>
{
    // Characters are bytes. 0 stands for a connection that is closed without an answer.
    public static TheoryData<string, string, string> Bodies { get; } = new()
    {
        { "an overlong slash", "{\"query\": \"{__typename} #\xC0\xAF\"}", "400" },
        { "an overlong NUL", "{\"query\": \"{__typename} #\xC0\x80\"}", "400" },
        { "an overlong quote", "{\"query\": \"{__typename} \xE0\x80\xA2\"}", "400" },
        { "a surrogate as three bytes", "{\"query\": \"{__typename} #\xED\xA0\x80\"}", "400" },
        { "a surrogate pair as six bytes", "{\"query\": \"{__typename} #\xED\xA0\xBD\xED\xB8\x80\"}", "400" },
        { "a code point beyond Unicode", "{\"query\": \"{__typename} #\xF5\x80\x80\x80\"}", "400" },
        { "half of a character at the end", "{\"query\": \"{__typename} #\xE2\x82", "400" },
        { "a byte of continuation alone", "\x80", "400" },
        { "Latin-1", "{\"query\": \"{__typename} # \xE9t\xE9\"}", "400" },
        { "not UTF-8 in a name that nobody reads", "{\"query\": \"{__typename}\", \"\xFF\": 1}", "400" },
        { "UTF-8 with a byte order mark", "\xEF\xBB\xBF" + Question, "200" },
        { "two byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBF" + Question, "400" },
        { "a byte order mark alone", "\xEF\xBB\xBF", "400" },
        { "UTF-16, little end first", Wide(Encoding.Unicode), "400" },
        { "UTF-16, big end first", Wide(Encoding.BigEndianUnicode), "400" },
        { "UTF-16 without a mark", Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(Question)), "400" },
        { "UTF-32", Wide(Encoding.UTF32), "400" },
        { "NULs", "\0\0\0\0\0\0\0\0", "400" },
        { "a NUL behind the end", Question + "\0", "400" },
        { "two objects", Question + Question, "400" },
        { "a comment", "/* why */ " + Question, "400" },
        { "a comma too many", "{\"query\": \"{__typename}\",}", "400" },
        { "single quotes", "{'query': '{__typename}'}", "400" },
        { "a line break in a string", "{\"query\": \"{__typename}\n\"}", "400" },
        { "an escaped line break in a string", "{\"query\": \"{__typename}\\n\"}", "200" },
        { "white space around", " \t\r\n" + Question + "\r\n\t ", "200" },
        { "NaN", "{\"query\": \"{__typename}\", \"variables\": {\"a\": NaN}}", "400" },
        { "a number with a plus", "{\"query\": \"{__typename}\", \"variables\": {\"a\": +1}}", "400" },
        { "a number with a leading zero", "{\"query\": \"{__typename}\", \"variables\": {\"a\": 01}}", "400" },
        { "a number beyond double", "{\"query\": \"{__typename}\", \"variables\": {\"a\": 1e999999}}", "200" },
        { "a number beyond double for an Int", "{\"query\": \"query ($a: Int) { plans(first: $a) { totalCount } }\", \"variables\": {\"a\": 1e999999}}", "200" },
        { "a number of many digits", "{\"query\": \"query ($a: Int) { plans(first: $a) { totalCount } }\", \"variables\": {\"a\": " + new string('9', 100_000) + "}}", "200" },
        { "a number of many digits for an ID", "{\"query\": \"query ($a: ID!) { planById(id: $a) { id } }\", \"variables\": {\"a\": " + new string('9', 100_000) + "}}", "200" },
        { "minus zero for an ID", "{\"query\": \"query ($a: ID!) { planById(id: $a) { id } }\", \"variables\": {\"a\": -0}}", "200" },
        { "one entry twice, the last right", "{\"query\": 5, \"query\": \"{__typename}\"}", "200" },
        { "one entry twice, the last wrong", "{\"query\": \"{__typename}\", \"query\": 5}", "400" },
        { "one variable twice", "{\"query\": \"query ($a: ID!) { planById(id: $a) { id } }\", \"variables\": {\"a\": [], \"a\": \"x\"}}", "200" },
        { "a name with escapes", "{\"\\u0071uery\": \"{__typename}\"}", "200" },
        { "names that objects of JavaScript have", "{\"query\": \"{__typename}\", \"__proto__\": {\"query\": 1}, \"constructor\": 1, \"variables\": {\"__proto__\": 1, \"\": 2}}", "200" },
        { "half of a surrogate pair as a name", "{\"\\ud800uery\": 1, \"query\": \"{__typename}\"}", "200|400" },
        { "half of a surrogate pair as a variable's name", "{\"query\": \"query ($aaaaaaaa: Int) { plans(first: $aaaaaaaa) { totalCount } }\", \"variables\": {\"\\ud800\\ud800\\ud800\": 1}}", "200" },
        { "half of a surrogate pair as a variable", "{\"query\": \"query ($a: ID!) { planById(id: $a) { id } }\", \"variables\": {\"a\": \"\\udc00\"}}", "200" },
        { "half of a surrogate pair in a filter", "{\"query\": \"query ($w: PlanFilterInput) { plans(where: $w) { totalCount } }\", \"variables\": {\"w\": {\"\\ud800\": 1, \"title\": {\"eq\": \"\\udfff\"}}}}", "200" },
        { "half of a surrogate pair as the name of an extension", "{\"query\": \"{__typename}\", \"extensions\": {\"\\ud800ersistedQueryyyyyyyyyy\": {}}}", "400" },
        { "half of a surrogate pair in a persisted query", "{\"extensions\": {\"persistedQuery\": {\"\\ud800ersionnnnnnnnnnnnn\": 1}}}", "400" },
        { "half of a surrogate pair as a hash", "{\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"\\ud800\"}}}", "400" },
        { "half of a surrogate pair as an operation's name", "{\"query\": \"{__typename}\", \"operationName\": \"\\ud800\"}", "400" },
        { "half of a surrogate pair as a document's id", "{\"documentId\": \"\\ud800\"}", "400" },
        { "half of a surrogate pair in a document's string", "{\"query\": \"{ planById(id: \\\"\\\\ud800\\\") { id } }\"}", "200" },
        { "a long id whose hundredth character is half of a pair", "{\"documentId\": \"" + new string('x', 99) + "\\ud83d\\ude00" + new string('y', 9) + "\"}", "400" },
        { "a very long id", "{\"documentId\": \"sha256:" + new string('A', 100_000) + "\"}", "400" },
        { "a very long operation name", "{\"query\": \"{__typename}\", \"operationName\": \"" + new string('A', 100_000) + "\"}", "200" },
        { "an empty operation name", "{\"query\": \"{__typename}\", \"operationName\": \"\"}", "200" },
        { "a persisted query of another version", "{\"extensions\": {\"persistedQuery\": {\"version\": 2, \"sha256Hash\": \"" + new string('a', 64) + "\"}}}", "400" },
        { "a persisted query of a version that is no number", "{\"extensions\": {\"persistedQuery\": {\"version\": \"1\", \"sha256Hash\": \"" + new string('a', 64) + "\"}}}", "400" },
        { "a persisted query of a version that is huge", "{\"extensions\": {\"persistedQuery\": {\"version\": 1e400, \"sha256Hash\": \"" + new string('a', 64) + "\"}}}", "400" },
        { "a persisted query that is not known", "{\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + new string('a', 64) + "\"}}}", "200" },
        { "a persisted query of null, and no other", "{\"extensions\": {\"persistedQuery\": null}}", "400" },
        { "an empty batch", "[]", "400" },
        { "a batch in a batch", "[[" + Question + "]]", "400" },
        { "as deep as can be read", Deep(61), "200" },
        { "too deep", Deep(64), "400" },
        { "far too deep", Deep(100_000), "400" },
        { "a tower without an end", new string('[', 500_000), "400" },
        { "objects without an end", string.Concat(Enumerable.Repeat("{\"a\":", 100_000)), "400" },
        { "very many entries", "{" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"\"a{i}\":1,")) + "\"query\": \"{__typename}\"}", "200" },
        { "very many variables", "{\"query\": \"query ($b: Int) { plans(first: $b) { totalCount } }\", \"variables\": {" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"\"a{i}\":1,")) + "\"b\": 1}}", "200" },
        { "very many fields that a filter has not", "{\"query\": \"query ($w: PlanFilterInput) { plans(where: $w) { totalCount } }\", \"variables\": {\"w\": {" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"\"a{i}\":1,")) + "\"b\": 1}}}", "200" },
        { "one field of a filter very often", "{\"query\": \"query ($w: PlanFilterInput) { plans(where: $w) { totalCount } }\", \"variables\": {\"w\": {" + string.Concat(Enumerable.Repeat("\"title\": {\"eq\": \"a\"},", 30_000)) + "\"title\": null}}}", "200" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task A_body_is_judged(string name, string body, string expected) => ExpectAsync(name, Post(body), expected);

    // Types that an entry of a request may be given as, each for each entry.
    public static TheoryData<string, string, string> Entries { get; } = new()
    {
        { "query", "null 5 true [] {} [\"{__typename}\"]", "400" },
        { "operationName", "5 true [] {}", "400" },
        { "documentId", "5 true [] {} \"\\u0000\" \"../../etc/passwd\" \"sha256:\"", "400" },
        { "variables", "5 \"x\" true [] [{}]", "400" },
        { "extensions", "5 \"x\" true [] [{}] {\"persistedQuery\":5} {\"persistedQuery\":[]} {\"persistedQuery\":{}} {\"persistedQuery\":\"x\"}", "400" },
        { "variables", "{} null", "200" },
        { "extensions", "{} null {\"explain\":true} {\"a\":[[[[]]]]}", "200" },
        { "operationName", "null \"\"", "200" },
        { "documentId", "null \"\"", "200" },
    };

    [Theory]
    [MemberData(nameof(Entries))]
    public async Task An_entry_of_a_type_is_judged(string entry, string values, string expected)
    {
        foreach (var value in values.Split(' '))
        {
            var query = entry == "query" ? "" : "\"query\": \"{__typename}\", ";
            await ExpectAsync($"{entry}: {value}", Post($"{{{query}\"{entry}\": {value}}}"), expected);
        }
    }

    public static TheoryData<string, string, string> Framings { get; } = new()
    {
        { "a shorter Content-Length than the body", Head("POST /graphql HTTP/1.1", "Content-Type: application/json", "Content-Length: 10") + Question, "400" },
        { "two lengths", Head("POST /graphql HTTP/1.1", "Content-Type: application/json", "Content-Length: 10", "Content-Length: 11") + Question, "400" },
        { "a negative length", Head("POST /graphql HTTP/1.1", "Content-Type: application/json", "Content-Length: -1") + Question, "400" },
        { "a length with a plus", Head("POST /graphql HTTP/1.1", "Content-Type: application/json", "Content-Length: +10") + Question, "400" },
        { "a hexadecimal length", Head("POST /graphql HTTP/1.1", "Content-Type: application/json", "Content-Length: 0x10") + Question, "400" },
        { "a length beyond 64 bits", Head("POST /graphql HTTP/1.1", "Content-Type: application/json", "Content-Length: 99999999999999999999") + Question, "400" },
        { "the longest length", Head("POST /graphql HTTP/1.1", "Content-Type: application/json", "Content-Length: 9223372036854775807") + Question, "413" },
        { "neither a length nor chunks", Head("POST /graphql HTTP/1.1", "Content-Type: application/json"), "400" },
        { "no body", Post(""), "400" },
        { "chunks of one byte", Chunked(Question, 1), "200" },
        { "chunks with extensions and trailers", Head("POST /graphql HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked") + $"{Question.Length:x};a=b;c=\"d\"\r\n{Question}\r\n0\r\nX-Trailer: 1\r\n\r\n", "200" },
        { "no chunks", Head("POST /graphql HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked") + "0\r\n\r\n", "400" },
        { "a chunk of no size", Head("POST /graphql HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked") + "zz\r\n{}\r\n0\r\n\r\n", "400" },
        { "a chunk of a negative size", Head("POST /graphql HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked") + "-1\r\n{}\r\n0\r\n\r\n", "400" },
        { "a chunk of a huge size", Head("POST /graphql HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked") + "FFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n", "400" },
        { "a chunk that is longer than its size", Head("POST /graphql HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked") + $"2\r\n{Question}\r\n0\r\n\r\n", "400" },
        { "chunks that go on for ever", Head("POST /graphql HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked") + string.Concat(Enumerable.Repeat("400\r\n" + new string(' ', 0x400) + "\r\n", 1_100)), "413" },
        { "chunks and a length", Head("POST /graphql HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked", "Content-Length: 5") + $"{Question.Length:x}\r\n{Question}\r\n0\r\n\r\n", "200|400" },
        { "chunks inside gzip of the transfer", Head("POST /graphql HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: gzip, chunked") + "0\r\n\r\n", "400" },
        { "chunks that are not last", Head("POST /graphql HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked, identity") + "0\r\n\r\n", "400" },
        { "a body that is longer than the limit", Post(Question + new string(' ', 1 << 20)), "413" },
        { "lines that end in LF alone", Post(Question).Replace("\r\n", "\n", StringComparison.Ordinal), "200|400" },
        { "a line that is folded", Head("POST /graphql HTTP/1.1", "X-Folded: a\r\n b", "Content-Length: 0"), "400" },
        { "a header without a colon", Head("GET /graphql HTTP/1.1", "Nonsense"), "400" },
        { "a space before the colon", Head("GET /graphql HTTP/1.1", "Accept : */*"), "400" },
        { "a header without a name", Head("GET /graphql HTTP/1.1", ": x"), "400" },
        { "a NUL in a header", Head("GET /graphql HTTP/1.1", "Accept: a\0b"), "400" },
        { "bytes beyond ASCII in a header", Get("/graphql?query=%7B__typename%7D", "Accept: \xFF\xFE", "X-Other: \xE9"), "400|406" },
        { "a very long header", Get("/graphql", "X-Long: " + new string('x', 40_000)), "431" },
        { "very many headers", Get("/graphql", [.. Enumerable.Range(0, 300).Select(i => $"X-{i}: 1")]), "431" },
        { "a very long URL", Get("/graphql?query=" + new string('x', 20_000)), "414" },
        { "a very long method", Head(new string('X', 20_000) + " /graphql HTTP/1.1"), "400|414" },
        { "no Host", "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\n\r\n", "400" },
        { "two Hosts", Get("/graphql", "Host: localhost"), "400" },
        { "a Host that is none", "GET /graphql HTTP/1.1\r\nHost: a b\r\n\r\n", "400" },
        { "a Host of another", "GET /graphql HTTP/1.1\r\nHost: evil.example\r\n\r\n", "421" },
        { "HTTP/1.0", "GET /health/live HTTP/1.0\r\nHost: localhost\r\n\r\n", "200" },
        { "HTTP/9.9", "GET /graphql HTTP/9.9\r\nHost: localhost\r\n\r\n", "400|505" },
        { "the first line alone", "GET /graphql\r\n\r\n", "400" },
        { "the beginning of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "0|400|505" },
        { "the beginning of TLS", "\x16\x03\x01\x02\0\x01\0\x01\xFC\x03\x03" + new string('\x05', 500), "0|400" },
        { "nonsense", "\xDE\xAD\xBE\xEF\r\n\r\n", "400" },
        { "line breaks before the request", "\r\n\r\n" + Post(Question), "200|400" },
        { "another method", Head("PATCH /graphql HTTP/1.1"), "405" },
        { "a method of small letters", Head("get /graphql?query=%7B__typename%7D HTTP/1.1"), "200|405" },
        { "a method that nobody knows", Head("QUERY /graphql HTTP/1.1"), "405" },
        { "TRACE", Head("TRACE /graphql HTTP/1.1"), "405" },
        { "CONNECT", "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80\r\n\r\n", "400|404|405" },
        { "OPTIONS of everything", Head("OPTIONS * HTTP/1.1"), "404|405" },
        { "a preflight where no origin is allowed", Head("OPTIONS /graphql HTTP/1.1", "Origin: https://a.example", "Access-Control-Request-Method: POST"), "405" },
        { "a URL with its origin", "GET http://localhost/graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\n\r\n", "200" },
        { "a path that climbs", Get("/graphql/../../etc/passwd"), "404" },
        { "a path with escapes", Get("/%67raphql?query=%7B__typename%7D"), "200" },
        { "a path with a NUL", Get("/graphql%00"), "400" },
        { "a body of a GET", Framed("GET /graphql?query=%7B__typename%7D HTTP/1.1", Question, "Content-Type: application/json"), "200" },
        { "an upgrade to nothing", Get("/graphql?query=%7B__typename%7D", "Connection: Upgrade", "Upgrade: h2c"), "200" },
        { "an upgrade with a body", Framed("GET /graphql HTTP/1.1", "x", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="), "400" },
        { "an upgrade without a key", Get("/graphql", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"), "400" },
        { "an upgrade of an old version", Get("/graphql", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 8", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="), "400" },
        { "a client that waits to be told to go on", Post(Question, "Expect: 100-continue"), "200" },
        { "three requests at once", Post(Question) + Get("/graphql?query=%7B__typename%7D") + Chunked(Question, 7), "200 200 200" },
        { "requests at once, one of them wrong", Post(Question) + Post("nonsense") + Post(Question) + Get("/nothing") + Post(Question), "200 400 200 404 200" },
        { "a request behind one that is too long", Post(new string(' ', 1 << 20) + "x") + Post(Question), "413 200" },
        { "a request behind chunks that are too long", Chunked(new string(' ', (1 << 20) + 1), 1 << 16) + Post(Question), "413 200" },
        { "a request behind one of the wrong type", Framed("POST /graphql HTTP/1.1", Question, "Content-Type: text/plain") + Post(Question), "415 200" },
        { "a request hidden in a body", Post(Get("/health/live")), "400" },
    };

    [Theory]
    [MemberData(nameof(Framings))]
    public Task What_is_on_the_wire_is_judged(string name, string sent, string expected) => ExpectAsync(name, sent, expected);

    // Query strings of a GET and headers, for each of which there is one of these statuses.
    public static TheoryData<string, string> Queries { get; } = new()
    {
        { "? ?& ?&&&=&= ?query ?query= ?=query ?%71uery ?variables=%7B%7D ?QUERY=%7B__typename%7D ?query%5B%5D=%7B__typename%7D", "400" },
        { "?query=%7B__typename%7D&query=%7B__typename%7D ?query=x&%71uery=x ?query=%7B__typename%7D&variables=%5B%5D ?query=%7B__typename%7D&extensions=%7B ?query=%7B__typename%7D&variables=%FF", "400" },
        { "?query=%7B__typename%7D&variables=%7B%22%5Cud800%22:1%7D&extensions=%7B%22%5Cud800xxxxxxxxxxxxxxxxx%22:1%7D ?documentId=%00 ?documentId=..%2F..%2Fx ?extensions=%7B%22persistedQuery%22:%7B%7D%7D", "400" },
        { "?query=% ?query=%zz ?query=%C0%AF ?query=%ED%A0%80 ?query=%00 ?query=%7B__typename ?query=+%7B__typename%7D%7B ?query=\"", "200" },
        { "?query=%7B__typename%7D ?query=%7B__typename%7D&variables= ?query=%7B+__typename+%7D&operationName= ?&&query=%7B__typename%7D& ?%71%75%65%72%79=%7B__typename%7D ?query={__typename}#%23 ?query=%7B__typename%7D;a=b", "200" },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_query_string_is_judged(string queries, string expected)
    {
        foreach (var query in queries.Split(' '))
            await ExpectAsync(query, Get("/graphql" + query), expected);
    }

    public static TheoryData<string, string, string> Headers { get; } = new()
    {
        { "Content-Type", "application/json;|application/json; charset|application/json; =|application/json;;;|application/json; charset=\"UTF-8\"|APPLICATION/JSON;CHARSET=utf-8|application/json; a=b; c=\"d;e\"", "200" },
        { "Content-Type", "application/json; charset=|application/json; charset=\"|application/json; charset=latin1|application/json; charset=utf-8; charset=utf-16|application/json, text/html|application/graphql|multipart/form-data; boundary=x|*/*|;|,|json|\xFF", "415|400" },
        { "Accept", "|*/*|*/*;q=0.1, text/html|application/json;q=1.0000|,,,application/json,,|application/json;q=2|application/*|application/json;charset=\"utf-8\"|,", "200" },
        { "Accept", "text/html|;|q=1|*/*;q=0|application/json;q=nan|application/json;q=-1|application/json;charset=utf-16|a/b;q=1;q=0|/|*", "406" },
        { "Accept-Encoding", "gzip;q=nan|*;q=0|br;q=,gzip;;;|;;;,,,|br;q=0.001, gzip;q=0.002|identity;q=0|x-gzip|\xFF", "200|400" },
        { "Content-Encoding", "identity|IDENTITY", "200" },
        { "Content-Encoding", "|deflate|zstd|compress|gzip, br|identity, identity|*|gzip;q=1", "415" },
        { "Content-Encoding", "gzip|br|x-gzip", "400" },
        { "GraphQL-Cost", "report|validate", "200" },
        { "GraphQL-Cost", "|REPORT|report, report|x", "400" },
        { "If-None-Match", "*|\"|W/\"x\"|,,,|\"a\", \"b", "200" },
        { "Origin", "null|https://a.example|\xFF|x", "200|400" },
        { "Expect", "nonsense", "200|417" },
        { "Connection", "close|keep-alive, close|x", "200" },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task A_header_is_judged(string header, string values, string expected)
    {
        foreach (var value in values.Split('|'))
        {
            string[] headers = header == "Content-Type" ? [$"{header}: {value}"] : ["Content-Type: application/json", $"{header}: {value}"];
            await ExpectAsync($"{header}: {value}", Framed("POST /graphql HTTP/1.1", Question, headers), expected);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_packed_body_that_is_cut_or_spoilt_at_any_byte_is_judged(string coding)
    {
        var packed = Packed(Question, coding);
        for (var i = 0; i < packed.Length; i++)
        {
            await ExpectAsync($"{coding}, the first {i} bytes", Post(packed[..i], $"Content-Encoding: {coding}"), "200|400", isLast: i == packed.Length - 1);
            var spoilt = $"{packed[..i]}{(char)(packed[i] ^ 0x55)}{packed[(i + 1)..]}";
            await ExpectAsync($"{coding}, byte {i} spoilt", Post(spoilt, $"Content-Encoding: {coding}"), "200|400", isLast: i == packed.Length - 1);
        }
    }

    public static TheoryData<string, string, string, string> Packings { get; } = new()
    {
        { "right", "gzip", Packed(Question, "gzip"), "200" },
        { "in two parts that each are whole", "gzip", Packed(Question[..20], "gzip") + Packed(Question[20..], "gzip"), "200" },
        { "with nonsense behind", "gzip", Packed(Question, "gzip") + "nonsense", "200|400" },
        { "of nothing", "gzip", Packed("", "gzip"), "400" },
        { "of no bytes", "gzip", "", "400" },
        { "packed twice", "gzip", Packed(Packed(Question, "gzip"), "gzip"), "400" },
        { "a bomb", "gzip", Packed(new string(' ', 50_000_000), "gzip"), "413" },
        { "a bomb of Brotli", "br", Packed(new string(' ', 200_000_000), "br"), "413" },
        { "a bomb in a bomb", "gzip", Packed(Packed(new string(' ', 50_000_000), "gzip"), "gzip"), "400" },
        { "many parts of nothing", "gzip", string.Concat(Enumerable.Repeat(Packed("", "gzip"), 20_000)), "400" },
        { "another packing", "br", Packed(Question, "gzip"), "400" },
        { "deflate", "deflate", Packed(Question, "deflate"), "415" },
    };

    [Theory]
    [MemberData(nameof(Packings))]
    public Task A_packed_body_is_judged(string name, string coding, string body, string expected) => ExpectAsync(name, Post(body, $"Content-Encoding: {coding}"), expected);

    [Fact]
    public async Task A_request_that_is_sent_to_any_byte_and_no_further_disturbs_nobody()
    {
        var whole = Post(Question, "Accept: text/event-stream");
        var lengths = Enumerable.Range(1, whole.Length - 1).ToList();
        foreach (var some in lengths.Chunk(50))
            await Task.WhenAll(some.Select(CutAsync));
        await CheckServesAsync(seeded.Server);

        async Task CutAsync(int length)
        {
            using var connection = await RawConnection.OpenAsync(seeded.Server);
            await connection.SendAsync(whole[..length]);
            connection.EndSending();
            foreach (var answer in await connection.ReadAllAsync())
                Soundness.Check(answer, whole[..length]);
        }
    }

    [Fact]
    public async Task A_client_that_breaks_off_while_it_sends_is_no_fault_of_the_server()
    {
        var head = Head("POST /graphql HTTP/1.1", "Content-Type: application/json", "Content-Length: 9999");
        string[] beginnings = [head, head + Question, Chunked(Question, 5)[..^5], Post(Question, "Accept: text/event-stream"), Get("/graphql?query=%7B__typename%7D")];
        foreach (var some in Enumerable.Range(0, 300).Chunk(30))
        {
            await Task.WhenAll(some.Select(async i =>
            {
                using var connection = await RawConnection.OpenAsync(seeded.Server);
                await connection.SendAsync(beginnings[i % beginnings.Length]);
                await Task.Delay(i % 4);
                connection.Reset();
            }));
        }

        await CheckServesAsync(seeded.Server);
        await Task.Delay(100);
        Soundness.CheckLog(seeded.Server.Log);
    }

    [Fact]
    public async Task Only_the_headers_of_a_stream_answer_a_head()
    {
        using var connection = await RawConnection.OpenAsync(seeded.Server);
        await connection.SendAsync(Head("HEAD /graphql?query=%7B__typename%7D HTTP/1.1", "Accept: text/event-stream") + Post(Question));
        var head = await connection.ReadAsync(hasBody: false);
        Assert.Equal((200, "text/event-stream; charset=utf-8"), (head?.Status, head?.Headers["Content-Type"]));
        Assert.Equal(TheAnswer, (await connection.ReadAsync())?.Body);
    }

    private static string Wide(Encoding encoding) => Encoding.Latin1.GetString([.. encoding.GetPreamble(), .. encoding.GetBytes(Question)]);

    private static string Deep(int levels) => "{\"query\": \"{__typename}\", \"variables\": {\"a\": " + new string('[', levels) + new string(']', levels) + "}}";

    // Expected are statuses with spaces between, of one answer after the other; of each, several are told apart by |.
    private async Task ExpectAsync(string name, string sent, string expected, bool isLast = true)
    {
        using var connection = await RawConnection.OpenAsync(seeded.Server);
        var sending = connection.SendAsync(sent);
        foreach (var statuses in expected.Split(' '))
        {
            var answer = await connection.ReadAsync();
            Assert.True(statuses.Split('|').Contains((answer?.Status ?? 0).ToString(CultureInfo.InvariantCulture)), $"{name}: {answer}, not {statuses}");
            if (answer is not null)
                Soundness.Check(answer, name);
        }

        await sending;
        if (isLast)
            await CheckServesAsync(seeded.Server);
    }
}
