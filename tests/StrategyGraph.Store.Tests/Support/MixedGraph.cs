using StrategyGraph.Domain.Changes;

namespace StrategyGraph.Store.Tests.Support;

/// <summary>The change set that puts <see cref="TaskData.Mixed"/> into a store: all tasks, two areas, the people.</summary>
public static class MixedGraph
{
    public static ChangeSet Changes()
    {
        var changes = new Changes(SmallModel.Model);
        foreach (var person in TaskData.People)
            changes.Add("Person", person, ("title", person.ToUpperInvariant()));
        changes.Add("Area", "north", ("title", "Zeta north")).Add("Area", "south", ("title", "alpha south"));
        foreach (var task in TaskData.Mixed)
            Add(changes, task);
        return changes.Set;
    }

    private static void Add(Changes changes, TaskData task)
    {
        changes.Add(
            "Task", task.Id, ("title", task.Title), ("position", task.Position), ("count", (long?)task.Count), ("weight", task.Weight), ("done", task.Done),
            ("on", task.On), ("at", task.At), ("colour", task.Colour), ("note", task.Note), ("code", task.Code), ("words", task.Words),
            ("numbers", task.Numbers), ("colours", task.Colours));
        changes.Link(task.Id, "OWNED_BY", TaskData.People[task.Position % 4]);
        if (task.Area is { } area)
            changes.Link(area, "HAS_TASK", task.Id);
        foreach (var (person, rank, sure) in task.Leads)
            changes.Link(task.Id, "LED_BY", person, null, ("rank", (long?)rank), ("sure", sure));
    }
}
