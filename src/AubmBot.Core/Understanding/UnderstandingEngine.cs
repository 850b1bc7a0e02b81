using AubmBot.Core.Understanding.Entities;
using AubmBot.Core.Understanding.Learning;
using AubmBot.Core.Understanding.Text;

namespace AubmBot.Core.Understanding;

/// <summary>Understands what citizens write, in five kinds of language, offline. Safe to use from many threads.</summary>
public sealed class UnderstandingEngine
{
    readonly Classifier classifier;
    readonly Lexicon lexicon;
    readonly TrainingOptions options;

    UnderstandingEngine(Classifier classifier, Lexicon lexicon, TrainingOptions options, ulong learntFrom)
    {
        (this.classifier, this.lexicon, this.options, LearntFrom) = (classifier, lexicon, options, learntFrom);
        WarmUp();
    }

    /// <summary>The fingerprint of its rows and its lexicon.</summary>
    internal ulong LearntFrom { get; }

    /// <summary>
    /// Learns from rows and a lexicon; the lexicon's own rows count only for topics that <paramref name="rows"/> has. The
    /// same rows, lexicon and options give the same engine.
    /// </summary>
    public static UnderstandingEngine Train(IReadOnlyList<TrainingRow> rows, Lexicon lexicon, TrainingOptions? options = null)
    {
        var topics = rows.Select(row => row.Topic).ToHashSet(StringComparer.Ordinal);
        List<TrainingRow> all = [.. rows, .. lexicon.Rows.Where(row => row.Topic == TrainingRow.None || topics.Contains(row.Topic))];
        var generated = lexicon.Generate(topics, (options ?? TrainingOptions.WithGenerated).Seed);
        all.AddRange(generated);
        var chosen = options ?? (generated.Count > 0 ? TrainingOptions.WithGenerated : new TrainingOptions());
        return new UnderstandingEngine(Classifier.Train(all, lexicon, chosen), lexicon, chosen, Fingerprint.Of(rows, lexicon));
    }

    /// <summary>The engine that <see cref="Write"/> wrote, taught by the same rows and lexicon with the options that are standard.</summary>
    internal static UnderstandingEngine Read(LearntReader learnt, IReadOnlyList<TrainingRow> rows, Lexicon lexicon) =>
        new(Classifier.Read(learnt, lexicon), lexicon, new TrainingOptions(), Fingerprint.Of(rows, lexicon));

    internal void Write(LearntWriter learnt) => classifier.Write(learnt);

    /// <summary>Reads one message. Never throws, whatever the string holds.</summary>
    public Understood Understand(string text, UnderstandingContext context)
    {
        var work = classifier.Rent();
        var entities = lexicon.Entities.Find(text);
        var asked = Details.Without(text, entities, Asking);
        var sentence = Normaliser.Normalise(asked);
        ReadOnlySpan<Token> tokens = work.Tokens.AsSpan(0, Tokeniser.Split(sentence, work.Tokens));
        Span<WordForm> room = stackalloc WordForm[Tokeniser.Most];
        var words = WordForm.Of(sentence, tokens, room);
        var judgement = classifier.Judge(sentence, tokens, work);
        var (outcome, candidates, untold) = Decide(words, judgement, Candidates.Best(classifier, work, judgement), context);
        // A number or a sign alone asks nothing, whatever topics speak of numbers.
        if (!text.Any(char.IsLetter))
            outcome = Outcome.Abstain;
        var concepts = judgement.Seen.Concepts;
        var talk = lexicon.Manners.Of(candidates.Count > 0 ? candidates[0].Topic : null, outcome, concepts, words);
        var danger = lexicon.Danger.In(words) || (asked.Length < text.Length && IsDanger(text));
        classifier.Return(work);
        return new Understood(outcome, candidates, judgement.Language, talk, danger, entities) { Untold = untold, OnlyManners = talk is not null && Asking(asked) == 0 };
    }

    /// <summary>The words that name each idea of the domain in a language, the two commonest in each of its writings.</summary>
    internal IEnumerable<string> WordsOf(string language) => lexicon.WordsOf(language);

    /// <summary>What is odd about the lexicon it learned from.</summary>
    internal IEnumerable<(string File, string Problem)> ReviewLexicon() => lexicon.Review();

    /// <summary>The first citizen should not wait for what is built on first use.</summary>
    void WarmUp()
    {
        for (var i = 0; i < 3; i++)
            Understand(EntityFinder.Everything, UnderstandingContext.Start);
    }

    int Asking(string text)
    {
        var sentence = Normaliser.Normalise(text);
        Span<Token> tokens = stackalloc Token[Tokeniser.Most];
        return lexicon.Manners.Asking(lexicon.Matcher, sentence, tokens[..Tokeniser.Split(sentence, tokens)]);
    }

    /// <summary>A danger is read in the whole message, whatever else it tells.</summary>
    bool IsDanger(string text)
    {
        var sentence = Normaliser.Normalise(text);
        Span<Token> tokens = stackalloc Token[Tokeniser.Most];
        Span<WordForm> room = stackalloc WordForm[Tokeniser.Most];
        return lexicon.Danger.In(WordForm.Of(sentence, tokens[..Tokeniser.Split(sentence, tokens)], room));
    }

    (Outcome Outcome, List<Candidate> Candidates, string? Untold) Decide(
        ReadOnlySpan<WordForm> words, Judgement judgement, List<Candidate> candidates, UnderstandingContext context)
    {
        var concepts = judgement.Seen.Concepts;
        foreach (var topic in context.Referred)
            if (lexicon.FollowUps.Resolve(topic, concepts, words) is { } meant && classifier.Knows(meant))
                return (Outcome.Answer, Candidates.First(meant, candidates), null);
        if (context.Told is { } told && lexicon.FollowUps.Untold(told, concepts, words) is { } untold && classifier.Knows(told))
            return (Outcome.Answer, Candidates.First(told, candidates), untold);
        // Of none of the guesses is that known: which of them was meant is still the question.
        if (context.Guesses.Count > 0 && lexicon.FollowUps.Asks(concepts, words) && context.Guesses.All(classifier.Knows))
            return (Outcome.Clarify, Candidates.Alike(context.Guesses), null);
        if (candidates.Count == 0 || judgement.Known == 0 || judgement.InScope < options.AbstainBelow)
            return (Outcome.Abstain, candidates, null);
        var offers = lexicon.Vague.Offers(concepts, words.Length, judgement.Seen.Strangers);
        if (offers.Count > 0 && offers.All(classifier.Knows))
            return (Outcome.Clarify, Candidates.Alike(offers), null);
        return (judgement.Right < options.AnswerFrom ? Outcome.Clarify : Outcome.Answer, candidates, null);
    }
}
