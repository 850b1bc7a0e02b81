namespace AubmBot.Core.Knowledge.Checks;

/// <summary>One thing a reader of dialogs/ should look at.</summary>
/// <param name="Where">File or key.</param>
/// <param name="What">What is wrong, for the person who edits it.</param>
/// <param name="IsError">Must be mended; otherwise it can wait.</param>
public sealed record Finding(string Where, string What, bool IsError = true);
