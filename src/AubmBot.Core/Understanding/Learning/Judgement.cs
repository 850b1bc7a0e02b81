namespace AubmBot.Core.Understanding.Learning;

/// <summary>What the classifier thinks of one sentence, beside the probabilities in the workspace.</summary>
/// <param name="Seen">The lexicon's concepts in it, and words nobody used before.</param>
/// <param name="Language">How it is written.</param>
/// <param name="Known">Share of its weight that training had seen; 0 to 1.</param>
/// <param name="InScope">Probability that it is any of our topics.</param>
/// <param name="Right">Probability that the first of our topics is the right one, provided it is one of them.</param>
readonly record struct Judgement(Sighting Seen, MessageLanguage Language, float Known, double InScope, double Right);
