using Errand.Runner.Authoring.Builtin.Reading.Fields;
using Errand.Runner.Authoring.Builtin.Reading.Planning;
using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading;

/// <summary>Finds where a goal's data stands on a surveyed page. Pure: no I/O, no clock; the same survey gives the same plan.</summary>
public static class ReadPlanner
{
    /// <summary>The best plan for this page. Never null: a page that holds nothing wanted gives an empty plan with everything in <see cref="ReadPlan.Missing"/>.</summary>
    public static ReadPlan Plan(PageSurvey survey, ReadGoal goal)
    {
        ArgumentNullException.ThrowIfNull(survey);
        ArgumentNullException.ThrowIfNull(goal);
        var shape = SchemaReader.Read(goal.Schema) ?? new Shape(true, null, [], []);
        if (goal.Only is { } only) shape = Remaining(shape, only);
        return new PagePlanner(survey, goal, shape).Plan();
    }

    private static Shape Remaining(Shape shape, IReadOnlyList<string> only) =>
        new(false, null, [.. shape.Record.Where(property => only.Contains(property.Name))], []);
}
