namespace AubmBot.Core.Understanding.Learning;

/// <summary>The features of one training row, repeats included, kept until the vocabulary is known.</summary>
/// <param name="Hashes">One hash a feature.</param>
/// <param name="Groups">Its <see cref="FeatureGroup"/>.</param>
/// <param name="Sighting">What else was seen in it.</param>
sealed record SentenceFeatures(ulong[] Hashes, byte[] Groups, Sighting Sighting);
