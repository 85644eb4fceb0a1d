using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>How much what a page calls something is like what the schema calls it.</summary>
internal static class NameLikeness
{
    private static readonly HashSet<string> AddressWords = ["url", "link", "href", "src", "uri", "path"];
    private static readonly HashSet<string> Particles = ["is", "has", "in", "on", "of", "the", "a", "an", "at", "for"];

    /// <summary>Of all the page's names, the likest, weighed; words of the task say what the records are and tell no field from another.</summary>
    public static double Of(Wanted wanted, IReadOnlyList<Hint> hints, GoalHints goal)
    {
        var all = Meaningful(wanted);
        var plain = all.Where((word, i) => i == all.Count - 1 || !goal.Subjects.Contains(word)).ToList();
        return Math.Max(Of(all, hints), 0.95 * Of(plain, hints));
    }

    private static double Of(IReadOnlyList<string> words, IReadOnlyList<Hint> hints)
    {
        var best = 0.0;
        foreach (var hint in hints) best = Math.Max(best, hint.Weight * Of(words, hint.Words));
        return best;
    }

    public static double Of(IReadOnlyList<string> wanted, IReadOnlyList<string> found)
    {
        if (wanted.Count == 0 || found.Count == 0) return 0;
        double sum = 0, weights = 0, missed = 1;
        var used = new HashSet<string>();
        for (var i = 0; i < wanted.Count; i++)
        {
            var weight = i == wanted.Count - 1 ? 1.0 : 0.6;
            var closest = found.Select(word => (word, likeness: Synonyms.Likeness(wanted[i], word))).MaxBy(pair => pair.likeness);
            if (closest.likeness > 0) used.Add(closest.word);
            else if (i < wanted.Count - 1) missed = 0.7;
            sum += weight * closest.likeness;
            weights += weight;
        }

        var surplus = Math.Min(4, found.Distinct().Count(word => !used.Contains(word)));
        return missed * sum / weights * (1 - 0.07 * surplus);
    }

    /// <summary>The name without particles, and without words that only say it is an address: those are the kind's business.</summary>
    private static IReadOnlyList<string> Meaningful(Wanted wanted)
    {
        var isAddress = wanted.Kind is ValueKind.Url or ValueKind.Image;
        var rest = wanted.Words.Where(word => !Particles.Contains(word) && !(isAddress && AddressWords.Contains(word))).ToList();
        return rest.Count > 0 ? rest : wanted.Words;
    }
}
