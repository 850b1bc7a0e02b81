namespace AubmBot.Core.Conversations.SendingWindows;

/// <summary>Who wrote an outbound message: platforms give people more time than programs.</summary>
public enum Author
{
    Bot,
    Person,
}
