namespace AubmBot.BotFramework.Channels;

/// <summary>A channel with a link into its conversations, which anybody can open and which brings something along.</summary>
public interface IEntryLink
{
    /// <summary>The link, or null where the address it needs is not configured.</summary>
    /// <param name="payload">What arrives as the topic of a join event: up to 64 of A-Z a-z 0-9 _ -, the alphabet that all links share.</param>
    /// <param name="words">What arrives as the citizen's first words, where a platform carries nothing else; holds the payload.</param>
    Uri? EntryLink(string payload, string words);
}
