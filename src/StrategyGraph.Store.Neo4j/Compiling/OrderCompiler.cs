using StrategyGraph.Domain.Model;
using StrategyGraph.Planning.Plans;

namespace StrategyGraph.Store.Neo4j.Compiling;

/// <summary>
/// Sort keys and cursors become Cypher. Cypher orders as the law does: text by code point, null last when ascending and first when
/// descending. Enums are ordered by their place in the model.
/// </summary>
/// <param name="writer">Writes names and parameters.</param>
/// <param name="table">The model.</param>
/// <param name="isWide">Whether the texts of cursors need <see cref="WideText"/>.</param>
/// <param name="isOpen">Whether a cursor begins with null: an item that has a value there stands before it, whatever the value.</param>
internal sealed class OrderCompiler(CypherWriter writer, ModelTable table, bool isWide, bool isOpen)
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
        // Of ANDs and ORs inside each other Neo4j makes a union of index seeks, which is in no order and so reads all that stands behind; or a
        // conjunction that grows with each key that can be null, until it takes seconds to plan. A CASE it leaves alone.
        var test = "";
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            var key = keys[i];
            var value = writer.Parameter(ParameterForm.CursorKey, cursor, i);
            var apart = key.Descending != behind ? Greater(key, value, cursor, i) : Less(key, value, cursor, i);
            if (i == keys.Count - 1)
                test = orAt ? $"({apart} OR {Same(key, value)})" : apart;
            else
                test = $"CASE WHEN {apart} THEN true WHEN {Same(key, value)} THEN {test} ELSE false END";
        }

        // An index can find where to begin by the first key alone.
        var first = keys[0];
        var isGreater = first.Descending != behind;
        return first is { IsPlain: true, CanBeNull: false } && !(isWide && first.IsText) && (isGreater || !isOpen)
            ? $"{first.Text} {(isGreater ? ">=" : "<=")} {writer.Parameter(ParameterForm.CursorKey, cursor)} AND {test}"
            : test;
    }

    /// <summary>
    /// The tests that gaps of one rule stand behind a cursor, or (not <paramref name="behind"/>) before it: one of the rule alone, that some of
    /// them may, and one of each, with a bound where an index can begin. The keys are the rule, the place and the id, all ascending.
    /// </summary>
    public (string Rule, string Item) OfRule(IReadOnlyList<KeyCode> keys, int cursor, bool behind)
    {
        var (rule, place, id) = (keys[0].Text, keys[1], keys[2]);
        var (ruleOf, placeOf, idOf) = (Value(0), Value(1), Value(2));
        var test = behind
            ? $"{place.Text} >= CASE {rule} WHEN {ruleOf} THEN {placeOf} ELSE {CypherWriter.Number(-long.MaxValue)} END"
                + $" AND CASE WHEN {rule} > {ruleOf} OR {Greater(place, placeOf, cursor, 1)} THEN true ELSE {Greater(id, idOf, cursor, 2)} END"
            : $"{place.Text} <= CASE {rule} WHEN {ruleOf} THEN coalesce({placeOf}, {CypherWriter.Number(long.MaxValue)}) ELSE {CypherWriter.Number(long.MaxValue)} END"
                + $" AND CASE WHEN {rule} < {ruleOf} OR {Less(place, placeOf, cursor, 1)} THEN true ELSE {Less(id, idOf, cursor, 2)} END";
        return ($"{rule} {(behind ? ">=" : "<=")} {ruleOf}", test);

        string Value(int key) => writer.Parameter(ParameterForm.CursorKey, cursor, key);
    }

    // Null is the greatest of all.
    private string Greater(KeyCode key, string value, int cursor, int place) => key.CanBeNull
        ? $"({Above(key, value, cursor, place)} OR {key.Text} IS NULL AND {value} IS NOT NULL)"
        : Above(key, value, cursor, place);

    private string Less(KeyCode key, string value, int cursor, int place) =>
        $"({Below(key, value, cursor, place)} OR {value} IS NULL{(key.CanBeNull ? $" AND {key.Text} IS NOT NULL" : "")})";

    private string Above(KeyCode key, string value, int cursor, int place) => isWide && key.IsText
        ? $"({key.Text} > {value} AND NOT {key.Text} =~ {writer.Parameter(ParameterForm.CursorBefore, cursor, place)} OR {key.Text} =~ {writer.Parameter(ParameterForm.CursorBehind, cursor, place)})"
        : $"{key.Text} > {value}";

    private string Below(KeyCode key, string value, int cursor, int place) => isWide && key.IsText
        ? $"({key.Text} < {value} AND NOT {key.Text} =~ {writer.Parameter(ParameterForm.CursorBehind, cursor, place)} OR {key.Text} =~ {writer.Parameter(ParameterForm.CursorBefore, cursor, place)})"
        : $"{key.Text} < {value}";

    private static string Same(KeyCode key, string value) =>
        key.CanBeNull ? $"({key.Text} = {value} OR {key.Text} IS NULL AND {value} IS NULL)" : $"{key.Text} = {value}";

    private KeyCode Key(SortSource source, ItemNames item) => source switch
    {
        // A node that another tool has made may be without its place too.
        PropertySort key => OfProperty(
            CypherWriter.Property(item.Node, key.Property), key, key.Property == "position" || !item.Types.All(t => t.Property(key.Property) is { IsRequired: true })),
        EdgePropertySort key => OfProperty(CypherWriter.Property(item.Edge!, key.Property.Name), key, !key.Property.IsRequired),
        // A relationship that another tool has made may be without its place.
        EdgePositionSort => new KeyCode($"{item.Edge}.position", $"{item.Edge}.position", false, true, true, false),
        LinkSort key => Linked(key, item),
        TypeSort => Computed(TypePlace(item)),
        RuleSort or ScoreSort => new KeyCode(item.Number!, item.Number!, false, false, true, false),
        _ => throw new ArgumentException($"The store knows no sort key {source.GetType().Name}.", nameof(source)),
    };

    private static KeyCode OfProperty(string place, SortSource source, bool canBeNull) => source.Enum is not { } members
        ? new KeyCode(place, place, false, canBeNull, true, source.Kind is PropertyKind.String or PropertyKind.Id)
        : new KeyCode(
            $"CASE {place} {string.Join(' ', members.Members.Select(m => $"WHEN {CypherWriter.Text(m.Name)} THEN {CypherWriter.Number(m.Index)}"))} END",
            place, false, canBeNull, false, false);

    private static KeyCode Computed(string text) => new(text, text, false, false, false, false);

    private static string TypePlace(ItemNames item) => item.Types.Count < 2
        ? CypherWriter.Number(item.Types.Count == 0 ? 0 : item.Types[0].Index)
        : $"CASE {string.Join(' ', item.Types.Select(t => $"WHEN {item.Node}{CypherWriter.Labels([t])} THEN {CypherWriter.Number(t.Index)}"))} END";

    private KeyCode Linked(LinkSort key, ItemNames item)
    {
        var end = new ItemNames(writer.Variable('n'), null, null, key.Link.Targets);
        var inner = Key(key.Inner, end);
        var step = CypherWriter.Step(item.Node, key.Link, null, end.Node, table.IsAmbiguous(key.Link));
        return new KeyCode(Head(inner.Text), Head(inner.Shown), false, true, false, inner.IsText);

        string Head(string text) => $"head(COLLECT {{ MATCH {step} RETURN {text} AS v LIMIT 1 }})";
    }
}
