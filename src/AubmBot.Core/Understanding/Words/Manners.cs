using AubmBot.Core.Understanding.Text;

namespace AubmBot.Core.Understanding.Words;

/// <summary>Small talk: which topics it has, which words are only manners around a question, and which are abuse.</summary>
sealed class Manners
{
    readonly Dictionary<string, SmallTalk> topics = [];
    readonly List<WordPhrase> robot = [];
    ConceptSet before, after, insult;

    public static Manners Read(YamlFile file, Func<IEnumerable<string>, ConceptSet> set)
    {
        var manners = new Manners();
        foreach (var (name, node) in file.Entries(file.Root))
        {
            switch (name)
            {
                case "topics":
                    foreach (var (topic, meaning) in file.Entries(node))
                        manners.topics[topic] = Enum.Parse<SmallTalk>(file.Text(meaning), ignoreCase: true);
                    break;
                case "robot":
                    foreach (var (_, words) in file.Entries(node))
                        manners.robot.AddRange(file.Texts(words).Select(word => new WordPhrase(word)));
                    break;
                case "before":
                    manners.before = set(file.Texts(node));
                    break;
                case "after":
                    manners.after = set(file.Texts(node));
                    break;
                case "insult":
                    manners.insult = set(file.Texts(node));
                    break;
                default:
                    throw file.Wrong(node, $"\"{name}\" is not known here");
            }
        }

        return manners;
    }

    /// <summary>The part of a sentence that asks something: "bonjour, … svp" without its manners, if two words remain.</summary>
    public (int Start, int Length) Core(ConceptMatcher matcher, string sentence, ReadOnlySpan<Token> tokens)
    {
        var start = 0;
        while (start < tokens.Length && matcher.At(sentence, tokens[start..], out var length) is var found && found.Overlaps(before))
            start += length;
        var end = tokens.Length;
        while (end > start && EndsWithManners(matcher, sentence, tokens[start..end]) is > 0 and var length)
            end -= length;
        return end - start >= 2 ? (start, end - start) : (0, tokens.Length);
    }

    /// <summary>How many words of a sentence are more than manners.</summary>
    public int Asking(ConceptMatcher matcher, string sentence, ReadOnlySpan<Token> tokens)
    {
        var asking = 0;
        for (var at = 0; at < tokens.Length;)
        {
            var found = matcher.At(sentence, tokens[at..], out var length);
            asking += found.Overlaps(before) || found.Overlaps(after) ? 0 : length;
            at += length;
        }

        return asking;
    }

    /// <summary>What small talk the whole message is, if it is.</summary>
    public SmallTalk? Of(string? topic, Outcome outcome, ConceptSet concepts, ReadOnlySpan<WordForm> sentence)
    {
        if (outcome == Outcome.Abstain)
            return concepts.Overlaps(insult) ? SmallTalk.Insult : null;
        if (topic is not null && topics.TryGetValue(topic, out var talk))
            return talk;
        foreach (var phrase in robot)
        {
            if (sentence.Length <= LongestRobotQuestion && phrase.Stands(sentence, 1))
                return SmallTalk.RobotQuestion;
        }

        return null;
    }

    const int LongestRobotQuestion = 8;

    int EndsWithManners(ConceptMatcher matcher, string sentence, ReadOnlySpan<Token> tokens)
    {
        for (var length = Math.Min(3, tokens.Length); length > 0; length--)
        {
            if (matcher.At(sentence, tokens[^length..], out var matched).Overlaps(after) && matched == length)
                return length;
        }

        return 0;
    }
}
