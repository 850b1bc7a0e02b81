using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Core.Data;

namespace AubmBot.Core.Conversations.Outreach;

/// <summary>A letter ready to be written, its lane held in memory until it is.</summary>
public sealed class SealedLetter(Letter letter, Lane lane)
{
    // Serialised before the writer's turn: its thread serves everybody.
    readonly string[] _json = [.. letter.Parts.Select(ActivityJson.Write)];

    public Letter Letter => letter;
    public Lane Lane => lane;

    /// <summary>Somebody has to call the platform: clients do not fetch it.</summary>
    public bool IsSent => !letter.Channel.Capabilities.Pulls;

    /// <summary>Adds the rows. Runs inside the writer, perhaps twice: changes nothing in memory.</summary>
    public PostedLetter Write(IWriteSession session, DateTimeOffset now)
    {
        var opened = lane.IsOpen ? null : session.OpenConversation(letter.Key, letter.Contact, now);
        // Claimed at once, as a reply is: a process that dies before the call is found out by the next start.
        var state = IsSent ? MessageState.Claimed : MessageState.Sent;
        var ids = new long[_json.Length];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = session.InsertOutbound(opened?.Id ?? lane.ConversationId, state, _json[i], i == 0 ? null : ids[0], now);
        return new PostedLetter(this, opened, ids, now);
    }
}

/// <summary>A letter whose rows are committed.</summary>
public sealed record PostedLetter(SealedLetter Sealed, OpenedConversation? Opened, long[] Ids, DateTimeOffset At)
{
    public IEnumerable<PendingSend> Sends() => Sealed.Letter.Parts.Select((part, i) =>
        new PendingSend(Ids[i], Sealed.Letter.Channel, part, i == 0 ? null : Ids[0], At));
}
