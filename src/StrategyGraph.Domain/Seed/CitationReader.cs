using System.Globalization;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Domain.Seed;

/// <summary>
/// Reads <c>at</c> and <c>says</c>: a line, a range of lines, a map with <c>in</c>, <c>line</c>, <c>says</c> and <c>locator</c>, or a list of
/// those. Each place becomes a link of the citing relationship; its words are its own, else the node's <c>says</c>, else the title.
/// </summary>
internal sealed class CitationReader(SeedValues values, List<SeedLink> links, SeedFaults faults)
{
    private static readonly string[] Parts = ["line", "endLine", "quote"];
    private static readonly string[] Keys = ["in", "line", "says", "locator"];

    /// <summary>Adds the citations of a node.</summary>
    public void Read(SeedNode node, SeedMap map, SeedScalar? source)
    {
        var at = map.Find("at");
        var says = map.Find("says");
        if (at is null && says is null)
            return;
        var link = node.Type.Links.FirstOrDefault(l => l.Relationship.IsCitation && l.Direction == LinkDirection.Out);
        if (link?.Relationship.Properties is not { } edge || !Parts.All(p => edge.Property(p) is not null))
        {
            faults.Add((at ?? says)!.Mark, $"Nodes of type {node.Type} are not cited; leave \"at\" and \"says\" out.");
            return;
        }

        if (at is null)
        {
            faults.Add(says!.Mark, "\"says\" holds the words that stand at a place: name the lines with \"at\".");
            return;
        }

        var words = says is null
            ? node.Values[node.Type.Title.Index]
            : values.Read(node.Type.Name, edge.Property("quote")! with { Name = "says" }, says);
        var cited = new Citing(node, link, edge, words, source);
        if (at is not SeedList list)
            ReadPlace(cited, at);
        else if (list.Items.Count == 0)
            faults.Add(at.Mark, "\"at\" names no line; name the lines on which it stands.");
        else
            list.Items.ForEach(place => ReadPlace(cited, place));
    }

    private void ReadPlace(Citing cited, SeedItem place)
    {
        var before = faults.Count;
        var given = new Value?[cited.Edge.Properties.Count];
        var document = cited.Source;
        if (place is SeedMap map)
        {
            foreach (var (key, item) in map.Entries)
            {
                if (key.Text == "line")
                    ReadLines(cited.Edge, given, item);
                else if (key.Text == "in" && item is SeedScalar { IsNothing: false } named)
                    document = named;
                else if (key.Text == "in")
                    faults.Add(item.Mark, "\"in\" is the id of a document.");
                else if (key.Text is "says" or "locator" && cited.Edge.Property(key.Text == "says" ? "quote" : key.Text) is { } text)
                    given[text.Index] = values.Read(cited.Edge.Name, text with { Name = key.Text }, item);
                else
                    faults.AddUnknownKey(
                        key, item, $"\"{key.Text}\" is no part of a place; its parts are in, line, says and locator.", Keys);
            }

            if (map.Find("line") is null && map.Find("locator") is null)
                faults.Add(map.Mark, "This place has no \"line\"; name the line, the lines as 545-548, or at least a \"locator\".");
        }
        else
        {
            ReadLines(cited.Edge, given, place);
        }

        given[cited.Edge.Property("quote")!.Index] ??= cited.Words;
        if (faults.Count > before)
            return;
        if (document is null)
            faults.Add(place.Mark, "No document is named: begin the file with \"source: doc-…\", or write { in: doc-…, line: … }.");
        else
            links.Add(new SeedLink(cited.Node, cited.Link, document, place.Mark) { Values = given, HasProperties = true });
    }

    private void ReadLines(EdgeType edge, Value?[] given, SeedItem item)
    {
        if (item is SeedScalar scalar)
        {
            var text = scalar.Text.AsSpan();
            var dash = text.IndexOf('-');
            var first = LineOf(dash < 0 ? text : text[..dash].TrimEnd());
            var last = dash < 0 ? first : LineOf(text[(dash + 1)..].TrimStart());
            if (first > 0 && last >= first)
            {
                given[edge.Property("line")!.Index] = IntegerValue.Of(first);
                given[edge.Property("endLine")!.Index] = last == first ? null : IntegerValue.Of(last);
                return;
            }
        }

        faults.Add(
            item.Mark,
            $"{(item is SeedScalar s ? $"\"{s.Text}\"" : "This")} is no place: write a line (545), or the first and the last (545-548).");
    }

    private static int LineOf(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0;

    private sealed record Citing(SeedNode Node, Link Link, EdgeType Edge, Value? Words, SeedScalar? Source);
}
