using StrategyGraph.Domain.Changes;

namespace StrategyGraph.Store.Tests.Support;

/// <summary>
/// A small graph with a shape: area "top" with parts "mid" and "low" (a chain), tasks in each, people who lead, papers that state.
/// Two areas "ring1" and "ring2" contain each other.
/// </summary>
public static class StoryGraph
{
    /// <summary>Two rules on tasks and one on areas.</summary>
    public const string Rules =
        """
        "Nobody is sure to lead it."
        query TaskWithoutLead @gap(severity: HIGH, advice: "Agree a lead.") {
          tasks(where: { leads: { none: { sure: { eq: true } } } }) { nodes { id } }
        }

        "Its day has passed."
        query TaskLate($today: Date!) @gap(severity: LOW, advice: "Ask how it went.") {
          tasks(where: { on: { lt: $today }, done: { neq: true } }) { nodes { id } }
        }

        "It has no tasks."
        query AreaWithoutTasks @gap(severity: MEDIUM, advice: "Plan something.") {
          areas(where: { tasks: { any: false } }) { nodes { id } }
        }
        """;

    public static ChangeSet Changes() => new Changes(SmallModel.Model)
        .Add("Area", "top", ("title", "The whole council")).Add("Area", "mid", ("title", "Children's services")).Add("Area", "low", ("title", "Nurseries"))
        .Add("Area", "ring1").Add("Area", "ring2")
        .Add("Person", "p1", ("title", "Ann Children"), ("note", "children and schools")).Add("Person", "p2", ("title", "Bob")).Add("Person", "p3", ("title", "Cy"))
        .Add("Paper", "doc1", ("title", "Plan of 2013")).Add("Paper", "doc2", ("title", "Plan of 2014"))
        .Link("top", "HAS_PART", "mid").Link("mid", "HAS_PART", "low").Link("ring1", "HAS_PART", "ring2").Link("ring2", "HAS_PART", "ring1")
        .Add("Task", "t1", ("title", "Open a nursery"), ("on", "2013-06-30"), ("position", 3)).Add("Task", "t2", ("title", "Visit schools"), ("on", "2014-06-30"), ("position", 1))
        .Add("Task", "t3", ("title", "childrens' voice"), ("on", "2013-01-01"), ("done", true), ("position", 2)).Add("Task", "t4", ("title", "Write"), ("words", new[] { "nursery", "school's" }), ("position", 2))
        .Link("t1", "OWNED_BY", "p1").Link("t2", "OWNED_BY", "p2").Link("t3", "OWNED_BY", "p2").Link("t4", "OWNED_BY", "p3")
        .Link("low", "HAS_TASK", "t1").Link("mid", "HAS_TASK", "t2").Link("mid", "HAS_TASK", "t3").Link("top", "HAS_TASK", "t4").Link("top", "HAS_PERSON", "p1")
        .Link("t1", "LED_BY", "p2", null, ("rank", 2), ("note", "first"), ("colour", "GREEN"), ("marks", new[] { "x", "y" }))
        .Link("t1", "LED_BY", "p1", null, ("sure", false), ("rank", 1))
        .Link("t1", "LED_BY", "p2", null, ("rank", 3), ("note", "again"))
        .Link("t2", "LED_BY", "p2", null, ("sure", false), ("colour", "RED"))
        .Link("t4", "LED_BY", "p2")
        .Link("t1", "ABOUT", "p3").Link("t1", "ABOUT", "top").Link("t1", "ABOUT", "t4").Link("t1", "ABOUT", "t2")
        .Link("t2", "FOLLOWS", "t1").Link("t3", "FOLLOWS", "t2").Link("t4", "FOLLOWS", "t4")
        .Link("t1", "CITED_IN", "doc1").Link("t2", "CITED_IN", "doc1").Link("t3", "CITED_IN", "doc2")
        .Set;
}
