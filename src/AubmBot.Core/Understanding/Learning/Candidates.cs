namespace AubmBot.Core.Understanding.Learning;

/// <summary>Chooses the topics that are offered.</summary>
static class Candidates
{
    /// <summary>Buttons under "did you mean": more would be a menu again.</summary>
    public const int Most = 3;

    /// <summary>The most probable topics, best first, with honest confidences.</summary>
    public static List<Candidate> Best(Classifier classifier, Workspace work, Judgement judgement)
    {
        Span<int> best = [-1, -1, -1];
        for (var topic = 0; topic < classifier.Topics.Length; topic++)
        {
            if (topic != classifier.None)
                Insert(topic, best, work.Probabilities);
        }

        var candidates = new List<Candidate>(Most);
        if (best[0] < 0)
            return candidates;
        var first = judgement.InScope * judgement.Right;
        var others = judgement.InScope - first;
        var rest = 1e-6f;
        for (var topic = 0; topic < classifier.Topics.Length; topic++)
            rest += topic == classifier.None || topic == best[0] ? 0 : work.Probabilities[topic];
        foreach (var topic in best)
        {
            if (topic < 0)
                continue;
            var confidence = topic == best[0] ? first : others * work.Probabilities[topic] / rest;
            candidates.Add(new Candidate(classifier.Topics[topic], confidence));
        }

        return candidates;
    }

    /// <summary>The candidates with <paramref name="topic"/> put first.</summary>
    public static List<Candidate> First(string topic, List<Candidate> candidates) =>
        [new Candidate(topic, 1), .. candidates.Where(candidate => candidate.Topic != topic).Take(Most - 1)];

    /// <summary>These topics as equals, in their order.</summary>
    public static List<Candidate> Alike(IReadOnlyList<string> topics) =>
        [.. topics.Take(Most).Select(topic => new Candidate(topic, 1.0 / Math.Min(Most, topics.Count)))];

    static void Insert(int topic, Span<int> best, float[] probabilities)
    {
        for (var place = 0; place < best.Length; place++)
        {
            if (best[place] >= 0 && probabilities[topic] <= probabilities[best[place]])
                continue;
            best[place..^1].CopyTo(best[(place + 1)..]);
            best[place] = topic;
            return;
        }
    }
}
