using AubmBot.Core.Understanding.Words;

namespace AubmBot.Core.Understanding.Learning;

/// <summary>What was seen in a sentence beside its features.</summary>
/// <param name="Concepts">The lexicon's concepts.</param>
/// <param name="Strangers">Share of words that nobody used for our topics; 0 to 1.</param>
/// <param name="Own">It names something that is ours beyond doubt.</param>
/// <param name="Foreign">It names something that is not ours, and nothing that is ours beyond doubt.</param>
readonly record struct Sighting(ConceptSet Concepts, float Strangers, bool Own, bool Foreign);
