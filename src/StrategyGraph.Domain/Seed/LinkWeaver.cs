using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;

namespace StrategyGraph.Domain.Seed;

/// <summary>
/// Resolves the links of a seed and joins what is written twice. A link that is written at both of its ends is one link: its properties
/// must be equal, or stand at one end only. Links that one end writes with different properties are different links, and so are citations
/// with different places or words.
/// </summary>
internal sealed class LinkWeaver(SeedIndex index, SeedFaults faults)
{
    private readonly Dictionary<(SeedNode From, SeedNode To, int Relationship), List<int>> _between = [];
    private readonly Dictionary<(SeedNode Node, Link Link), SeedLink> _single = [];
    private readonly List<SeedLink> _woven = [];

    /// <summary>The links, each once, in the order in which they are first written.</summary>
    public IReadOnlyList<SeedLink> Weave(IReadOnlyList<SeedLink> links)
    {
        foreach (var link in links)
        {
            if (link.Reference is not null)
                link.Target = index.Find(link.Link, link.Reference);
            if (link.Target is not null)
                Join(link);
        }

        foreach (var link in _woven)
        {
            CheckProperties(link);
            CheckSingle(link, link.From, link.To, LinkDirection.Out);
            CheckSingle(link, link.To, link.From, LinkDirection.In);
        }

        foreach (var node in index.Nodes)
            CheckRequired(node);
        return _woven;
    }

    private void Join(SeedLink link)
    {
        var key = (link.From, link.To, link.Link.Relationship.Index);
        if (!_between.TryGetValue(key, out var others))
        {
            _between.Add(key, [_woven.Count]);
            _woven.Add(link);
            return;
        }

        SeedLink? across = null;
        foreach (var place in others)
        {
            var other = _woven[place];
            var isAcross = other.Owner != link.Owner || other.Link != link.Link;
            var isEqual = AreEqual(link.Values, other.Values);
            if (!isAcross && isEqual)
                faults.Add(link.Mark, $"This stands at {other.Mark} already; write it once.");
            if (isEqual || (isAcross && !link.HasProperties))
                return;
            if (isAcross && !other.HasProperties)
            {
                _woven[place] = link;
                return;
            }

            if (isAcross)
                across = other;
        }

        if (across is not null && !link.Link.Relationship.IsCitation)
        {
            faults.Add(
                link.Mark,
                $"This link is written at {across.Mark} too, with other properties; make them equal, or write the properties at one end only.");
            return;
        }

        others.Add(_woven.Count);
        _woven.Add(link);
    }

    private static bool AreEqual(Value?[]? left, Value?[]? right)
    {
        for (var i = 0; i < (left?.Length ?? 0); i++)
        {
            if (!Equals(left![i], right![i]))
                return false;
        }

        return true;
    }

    private void CheckProperties(SeedLink link)
    {
        foreach (var property in link.Link.Relationship.Properties?.Properties ?? [])
        {
            if (property.IsRequired && link.Values![property.Index] is null)
                faults.Add(link.Mark, $"This link lacks \"{property.Name}\": write {{ ref: {link.Target!.Id}, {property.Name}: … }}.");
        }

        if (link.Link.Relationship.IsCitation)
            CheckLines(link);
    }

    private void CheckLines(SeedLink link)
    {
        var edge = link.Link.Relationship.Properties;
        if (link.To.Type.Property("lines") is not { } lines || link.To.Values[lines.Index] is not IntegerValue { Number: var last })
            return;
        foreach (var name in (ReadOnlySpan<string>)["line", "endLine"])
        {
            if (edge?.Property(name) is { } property && link.Values![property.Index] is IntegerValue { Number: var line } && line > last)
                faults.Add(link.Mark, $"Line {line} is beyond the {last} lines of {link.To.Id}.");
        }
    }

    private void CheckSingle(SeedLink link, SeedNode node, SeedNode other, LinkDirection direction)
    {
        foreach (var candidate in node.Type.Links)
        {
            if (candidate.Relationship != link.Link.Relationship || candidate.Direction != direction || !candidate.LeadsTo(other.Type))
                continue;
            if (candidate.IsSingle && !_single.TryAdd((node, candidate), link))
            {
                var first = _single[(node, candidate)];
                var before = direction == LinkDirection.Out ? first.To : first.From;
                faults.Add(
                    link.Mark,
                    $"\"{candidate.Name}\" of \"{node.Id}\" leads to one {candidate.TargetName}, and \"{before.Id}\" is given at {first.Mark}; "
                    + $"keep that or \"{other.Id}\".");
            }

            return;
        }
    }

    private void CheckRequired(SeedNode node)
    {
        foreach (var link in node.Type.Links)
        {
            if (link.IsRequired && !_single.ContainsKey((node, link)))
                faults.Add(node.Mark, $"\"{node.Id}\" lacks \"{link.Name}\"; every {node.Type} has it.");
        }
    }
}
