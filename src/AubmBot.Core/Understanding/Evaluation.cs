using System.Diagnostics;

namespace AubmBot.Core.Understanding;

/// <summary>Measures an engine on questions whose answers are known.</summary>
public static class Evaluation
{
    /// <summary>
    /// Asks every question once. A row counts by the first candidate of what the bot would do; a "did you mean" counts by
    /// its first button, and as not abstained.
    /// </summary>
    /// <param name="engine">The engine to measure.</param>
    /// <param name="rows">Questions; the topic "none" means that abstaining is right.</param>
    /// <param name="trainTime">How long the engine took to learn, to be reported beside the rest.</param>
    /// <param name="progress">Told the number of questions asked so far, for a progress bar.</param>
    public static EvaluationResult Run(
        UnderstandingEngine engine, IReadOnlyList<TrainingRow> rows, TimeSpan trainTime = default, Action<int>? progress = null)
    {
        var asked = new List<EvaluatedRow>(rows.Count);
        var times = new double[rows.Count];
        foreach (var row in rows.Take(WarmUp))
            engine.Understand(row.Text, UnderstandingContext.Start);
        for (var i = 0; i < rows.Count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var understood = engine.Understand(rows[i].Text, UnderstandingContext.Start);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            asked.Add(new EvaluatedRow(rows[i], understood));
            progress?.Invoke(i + 1);
        }

        Array.Sort(times);
        return Count(asked, times, trainTime);
    }

    /// <summary>Questions asked before the clock runs, so that the compiler's work is not measured.</summary>
    const int WarmUp = 200;

    static EvaluationResult Count(List<EvaluatedRow> asked, double[] times, TimeSpan trainTime)
    {
        var inScope = asked.Where(row => !row.MustAbstain).ToList();
        var clarified = inScope.Where(row => row.Understood.Outcome == Outcome.Clarify).ToList();
        var abstained = asked.Where(row => row.Abstained).ToList();
        var precision = Share(abstained, row => row.MustAbstain);
        var recall = Share(asked.Where(row => row.MustAbstain).ToList(), row => row.Abstained);
        return new EvaluationResult
        {
            Rows = asked.Count,
            Accuracy = Share(asked, row => row.Right),
            InScope = Share(inScope, row => row.Right),
            ByLanguage = inScope.GroupBy(row => row.Row.Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => Share(group.ToList(), row => row.Right)),
            OosPrecision = precision,
            OosRecall = recall,
            OosF1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0,
            Direct = Share(inScope, row => row.Understood.Outcome == Outcome.Answer),
            Clarified = Share(clarified, row => row.Offered),
            P50Ms = Percentile(times, 0.50),
            P99Ms = Percentile(times, 0.99),
            TrainMs = trainTime.TotalMilliseconds,
            Confusions = [.. asked.Where(row => !row.Right)
                .GroupBy(row => (row.Row.Topic, row.Given))
                .Select(group => new Confusion(group.Key.Topic, group.Key.Given, group.Count(), group.First().Row.Text))
                .OrderByDescending(confusion => confusion.Count).ThenBy(confusion => confusion.Expected, StringComparer.Ordinal)
                .ThenBy(confusion => confusion.Given, StringComparer.Ordinal)],
        };
    }

    static double Share(List<EvaluatedRow> rows, Func<EvaluatedRow, bool> holds) =>
        rows.Count == 0 ? 0 : rows.Count(holds) / (double)rows.Count;

    static double Percentile(double[] sorted, double share) =>
        sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
