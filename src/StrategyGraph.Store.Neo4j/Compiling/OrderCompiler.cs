using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// Sort keys and cursors become Cypher. Cypher orders as the law does: text by code point, null last when ascending and first when
/// descending. Enums are ordered by their place in the model.
/// </summary>
internal sealed class OrderCompiler(CypherWriter writer, ModelTable table)
{
    /// <summary>The keys of an order, for an item.</summary>
    public IReadOnlyList<KeyCode> Keys(IReadOnlyList<SortKey> order, ItemNames item) =>
        [.. order.Select(k => Key(k.Source, item) with { Descending = k.Descending })];

    /// <summary>The clause that puts items in order; <paramref name="reversed"/> from the last to the first.</summary>
    public static string OrderBy(IReadOnlyList<KeyCode> keys, bool reversed) =>
        $"ORDER BY {string.Join(", ", keys.Select(k => k.Descending != reversed ? k.Text + " DESC" : k.Text))}";

    /// <summary>The test that an item stands behind a cursor, or (not <paramref name="behind"/>) before it; with <paramref name="orAt"/> or at it.</summary>
    public string Test(IReadOnlyList<KeyCode> keys, int cursor, bool behind, bool orAt)
    {
        var test = "";
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            var key = keys[i];
            var value = writer.Parameter(ParameterForm.CursorKey, cursor, i);
            var apart = key.Descending != behind ? Greater(key, value) : Less(key, value);
            if (i == keys.Count - 1)
                test = orAt ? $"({apart} OR {Same(key, value)})" : apart;
            else
                test = $"({apart} OR {Same(key, value)} AND {test})";
        }

        // An index can find where to begin by the first key alone.
        return behind && keys is [{ IsPlain: true, CanBeNull: false, Descending: false } first, ..]
            ? $"{first.Text} >= {writer.Parameter(ParameterForm.CursorKey, cursor)} AND {test}"
            : test;
    }

    // Null is the greatest of all.
    private static string Greater(KeyCode key, string value) =>
        key.CanBeNull ? $"({key.Text} > {value} OR {key.Text} IS NULL AND {value} IS NOT NULL)" : $"{key.Text} > {value}";

    private static string Less(KeyCode key, string value) =>
        $"({key.Text} < {value} OR {value} IS NULL{(key.CanBeNull ? $" AND {key.Text} IS NOT NULL" : "")})";

    private static string Same(KeyCode key, string value) =>
        key.CanBeNull ? $"({key.Text} = {value} OR {key.Text} IS NULL AND {value} IS NULL)" : $"{key.Text} = {value}";

    private KeyCode Key(SortSource source, ItemNames item) => source switch
    {
        PropertySort key => OfProperty(CypherWriter.Property(item.Node, key.Property), key.Enum, !item.Types.All(t => t.Property(key.Property) is { IsRequired: true })),
        EdgePropertySort key => OfProperty(CypherWriter.Property(item.Edge!, key.Property.Name), key.Enum, !key.Property.IsRequired),
        EdgePositionSort => new KeyCode($"{item.Edge}.position", $"{item.Edge}.position", false, false, true),
        LinkSort key => Linked(key, item),
        TypeSort => Computed(TypePlace(item)),
        RuleSort or ScoreSort => new KeyCode(item.Number!, item.Number!, false, false, true),
        _ => throw new ArgumentException($"The store knows no sort key {source.GetType().Name}.", nameof(source)),
    };

    private static KeyCode OfProperty(string place, EnumKind? members, bool canBeNull) => members is null
        ? new KeyCode(place, place, false, canBeNull, true)
        : new KeyCode(
            $"CASE {place} {string.Join(' ', members.Members.Select(m => $"WHEN {CypherWriter.Text(m.Name)} THEN {CypherWriter.Number(m.Index)}"))} END",
            place, false, canBeNull, false);

    private static KeyCode Computed(string text) => new(text, text, false, false, false);

    private static string TypePlace(ItemNames item) => item.Types is [var only]
        ? CypherWriter.Number(only.Index)
        : $"CASE {string.Join(' ', item.Types.Select(t => $"WHEN {item.Node}{CypherWriter.Labels([t])} THEN {CypherWriter.Number(t.Index)}"))} END";

    private KeyCode Linked(LinkSort key, ItemNames item)
    {
        var end = new ItemNames(writer.Variable('n'), null, null, key.Link.Targets);
        var inner = Key(key.Inner, end);
        var step = CypherWriter.Step(item.Node, key.Link, null, end.Node, table.IsAmbiguous(key.Link));
        return new KeyCode(Head(inner.Text), Head(inner.Shown), false, true, false);

        string Head(string text) => $"head(COLLECT {{ MATCH {step} RETURN {text} AS v LIMIT 1 }})";
    }
}
