using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Channels.Meta;

/// <summary>Sends one part by the Send API, which Messenger and Instagram share (Messenger Platform, Send API).</summary>
sealed class MessagingSending(MetaGraph graph, OwnMessages own)
{
    const string Path = "me/messages";

    /// <param name="part">Names the person.</param>
    /// <param name="message">The part as the platform writes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<SendOutcome> SendAsync(Activity part, JsonObject message, CancellationToken cancellationToken)
    {
        if (part.Conversation?.Id is not { Length: > 0 } person)
            return SendOutcome.Failed(SendFailure.ContactGone, "no-person");
        // Before the call: the echo may be faster than the answer.
        own.Note(person, part.Text);
        var outcome = await graph.PostAsync(Path, To(person, ("messaging_type", "RESPONSE"), ("message", message)), IdOf, cancellationToken);
        own.Note(outcome.ProviderId);
        return outcome;
    }

    /// <summary>"Seen" or "typing", each a call of its own (Messenger Platform, Sender Actions).</summary>
    public Task<SendOutcome> ShowAsync(string person, string action, CancellationToken cancellationToken) =>
        graph.PostAsync(Path, To(person, ("sender_action", action)), static _ => null, cancellationToken);

    static string? IdOf(System.Text.Json.JsonElement answer) => answer.Text("message_id");

    static JsonObject To(string person, params ReadOnlySpan<(string Name, JsonNode Value)> rest)
    {
        var body = new JsonObject { ["recipient"] = new JsonObject { ["id"] = person } };
        foreach (var (name, value) in rest)
            body[name] = value;
        return body;
    }
}
