namespace AubmBot.Core.Understanding;

/// <summary>A topic the citizen may have meant.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Confidence">Calibrated on sentences the engine had not seen: of those near 0.8, about 80 % are right.</param>
public sealed record Candidate(string Topic, double Confidence);
