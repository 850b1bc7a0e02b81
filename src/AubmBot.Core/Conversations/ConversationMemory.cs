namespace AubmBot.Core.Conversations;

/// <summary>Names under which a conversation's state keeps things.</summary>
public static class ConversationMemory
{
    public const string Language = "language", Greeted = "greeted", LastTopic = "lastTopic", Offered = "offered", LastTicket = "lastTicket",
        Missed = "missed", PersonUntil = "personUntil";
}
