using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Tests.Data;

namespace AubmBot.Tests.Conversations;

/// <summary>Writes what an earlier process left in the database when it died.</summary>
static class Left
{
    public static readonly DateTimeOffset Then = new(2026, 11, 24, 9, 59, 0, TimeSpan.Zero);

    public static async Task BehindAsync(string folder, string conversation, params Message[] messages)
    {
        await using var database = new TestDatabase(folder);
        using var context = database.Context();
        var contact = new Contact { Channel = "test", Account = "agency", ExternalId = $"person of {conversation}" };
        var row = new Conversation
        {
            Channel = "test",
            Account = "agency",
            ExternalId = conversation,
            Contact = contact,
            State = """{"language":"ar"}""",
            CreatedAt = Then,
        };
        context.Add(row);
        await context.SaveChangesAsync();
        foreach (var message in messages)
        {
            (message.ConversationId, message.CreatedAt) = (row.Id, Then);
            message.Activity = message.Activity.Replace("(conversation)", conversation, StringComparison.Ordinal);
            context.Add(message);
            await context.SaveChangesAsync();
        }
    }

    public static Message In(string text, MessageState state, int attempts = 0) => Row(Direction.In, text, state, attempts);

    public static Message Out(string text, MessageState state, int attempts = 0) => Row(Direction.Out, text, state, attempts);

    static Message Row(Direction direction, string text, MessageState state, int attempts) => new()
    {
        Direction = direction,
        State = state,
        Attempts = attempts,
        ExternalId = direction == Direction.In ? text : null,
        Activity = ActivityJson.Write(TestChannel.Said("(conversation)", text)),
    };
}
