using StrategyGraph.Domain.Changes;
using StrategyGraph.Domain.Model;
using StrategyGraph.Domain.Values;
using StrategyGraph.Store.Tests.Support;

namespace StrategyGraph.Store.Tests.Contract;

/// <summary>Change sets that do not fit, each with all of its faults.</summary>
public static class FaultCases
{
    private static readonly NodeType Task_ = SmallModel.Model.NodeType("Task")!;
    private static readonly GraphModel OtherModel = SmallModel.Of(SmallModel.Text);

    /// <summary>There are an area "a", a person "p" and a task "t" of p in a.</summary>
    public static TheoryData<string, Func<Changes, Changes>, string[]> All => new()
    {
        { "a taken id", c => c.Add("Area", "t"), ["The id \"t\" is taken by a node of type Task. Ids are unique in the whole graph: give the new Area another."] },
        { "an id given twice", c => c.Add("Area", "n").Add("Person", "n"), ["The id \"n\" is taken by a node of type Area. Ids are unique in the whole graph: give the new Person another."] },
        { "an empty id", c => c.Add("Area", ""), ["The new Area has an empty id. Give it one that is unique in the whole graph."] },
        { "an id without end", c => c.Add("Area", new string('n', 2001), ("title", "x")), [$"The new Area has an id of 2001 characters, \"{new string('n', 40)}…\". The longest that can be is 2000."] },
        { "a title without end", c => c.Set_("Area", "a", ("title", new string('é', 2001))), ["The Area \"a\" has a wrong value for \"title\": it has 2001 characters, and a title has at most 2000."] },
        {
            "unknown ids", c => c.Set_("Area", "n1", ("title", "x")).Remove("n2").Link("n3", "HAS_PART", "n4").Unlink("a", "HAS_PART", "n5"),
            [.. Enumerable.Range(1, 5).Select(i => $"There is no node \"n{i}\". Add it first, or name one that is there.")]
        },
        { "a removed id", c => c.Add("Area", "b").Remove("b").Remove("b"), ["There is no node \"b\". Add it first, or name one that is there."] },
        {
            "wrong ends", c => c.Link("a", "HAS_TASK", "p").Link("t", "HAS_TASK", "a"),
            [
                "HAS_TASK cannot lead from \"a\" (Area) to \"p\" (Person); it leads from Area to Task.",
                "HAS_TASK cannot lead from \"t\" (Task) to \"a\" (Area); it leads from Area to Task.",
            ]
        },
        { "a link that is not there", c => c.Unlink("t", "LED_BY", "p"), ["No LED_BY leads from \"t\" to \"p\", so none can be removed."] },
        { "no title", c => c.Add("Area", "b", ("title", null)), ["The Area \"b\" needs a value for \"title\"."] },
        { "a required property taken away", c => c.Set_("Area", "a", ("title", null)), ["The Area \"a\" needs a value for \"title\"; it cannot be taken away."] },
        { "another id", c => c.Set_("Area", "a", ("id", "b")), ["The Area \"a\" keeps its id for ever. Add a node with the other id and remove this one."] },
        { "a version", c => c.Set_("Area", "a", ("version", 3)), ["The Area \"a\" has a version that the store counts; it cannot be set."] },
        {
            "another type's property", c => c.With(new SetProperties("a", [KeyValuePair.Create<Property, Value?>(Task_.Property("note")!, new TextValue("x"))])),
            ["The Area \"a\" has no such property \"note\": it is another type's."]
        },
        {
            "wrong values",
            c => c.Set_("Task", "t", ("count", new TextValue("x")), ("note", IntegerValue.Of(1)), ("words", new TextValue("x")), ("done", ListValue.Empty))
                .Set_("Task", "t", ("count", IntegerValue.Of(1L << 31)), ("colour", MemberValue.Of(new EnumMember(0, "PINK", null)))),
            [
                "The Task \"t\" has a wrong value for \"count\": it takes Int, not \"x\".",
                "The Task \"t\" has a wrong value for \"note\": it takes String, not 1.",
                "The Task \"t\" has a wrong value for \"words\": it takes a list of String, not a single value.",
                "The Task \"t\" has a wrong value for \"done\": it takes one Boolean, not a list.",
                "The Task \"t\" has a wrong value for \"count\": 2147483648 is not a whole number of 32 bits.",
                "The Task \"t\" has a wrong value for \"colour\": PINK is not one of Colour: RED, AMBER, GREEN.",
            ]
        },
        { "a place before the first", c => c.Link("t", "LED_BY", "p", 0), ["The LED_BY from \"t\" to \"p\" has the position 0. Positions count from 1."] },
        {
            "properties where there are none", c => c.With(new AddLink(SmallModel.Model.Relationship("FOLLOWS")!, "t", "t", [null])),
            ["The FOLLOWS from \"t\" to \"t\" has properties, but the model gives FOLLOWS none."]
        },
        {
            "too many values", c => c.With(new AddNode(SmallModel.Model.NodeType("Paper")!, "n", new Value?[7])),
            ["The Paper \"n\" has 7 values for 4 properties.", "The Paper \"n\" needs a value for \"title\"."]
        },
        {
            "another model",
            c => c.With(new AddNode(OtherModel.NodeType("Area")!, "n", [null, new TextValue("t"), null, null])).With(new RemoveLink(OtherModel.Relationships[0], "a", "a")),
            ["The model has no type Area (or the change was made of another model).", "The model has no relationship HAS_PART (or the change was made of another model)."]
        },
        {
            "two areas", c => c.Add("Area", "b").Link("b", "HAS_TASK", "t"),
            ["The Task \"t\" would have 2 of \"area\" (HAS_TASK from Area); it has one at most. Remove the other first."]
        },
        { "no owner", c => c.Add("Task", "u"), ["The Task \"u\" would be without \"owner\" (OWNED_BY to Person), which every Task has. Add it in the same change set."] },
        { "the owner removed", c => c.Remove("p"), ["The Task \"t\" would be without \"owner\" (OWNED_BY to Person), which every Task has. Add it in the same change set."] },
        { "a second owner", c => c.Add("Person", "q").Link("t", "OWNED_BY", "q"), ["The Task \"t\" would have 2 of \"owner\" (OWNED_BY to Person); it has one at most. Remove the other first."] },
        { "an origin", c => c.With(new RemoveNode("n", "seed/a.yaml(3,1)")), ["seed/a.yaml(3,1): There is no node \"n\". Add it first, or name one that is there."] },
    };
}
