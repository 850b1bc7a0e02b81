using System.Text.Json;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Meta;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.WhatsAppCloud;

/// <summary>Sends one part (WhatsApp Cloud API, Messages).</summary>
sealed class WhatsAppSending(MetaGraph graph, string phoneNumberId, ILanguages languages)
{
    // Cloud API, biz_opaque_callback_data.
    const int Reference = 512;

    string Path => $"{phoneNumberId}/messages";

    public async Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken)
    {
        if (part.Conversation?.Id is not { Length: > 0 } number)
            return SendOutcome.Failed(SendFailure.ContactGone, "no-number");
        var body = new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["recipient_type"] = "individual",
            ["to"] = number,
        };
        // Comes back with every status, for whoever reads the platform's own records.
        if (part.ReplyToId is { Length: > 0 and <= Reference } reference)
            body["biz_opaque_callback_data"] = reference;
        AddContent(body, part);
        return await graph.PostAsync(Path, body, IdOf, cancellationToken);
    }

    /// <summary>Blue ticks, and "typing" until the answer or for 25 seconds (Cloud API, Typing Indicators).</summary>
    public Task<SendOutcome> ReadAndTypeAsync(string messageId, CancellationToken cancellationToken) => graph.PostAsync(
        Path,
        new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["status"] = "read",
            ["message_id"] = messageId,
            ["typing_indicator"] = new JsonObject { ["type"] = "text" },
        },
        static _ => null,
        cancellationToken);

    void AddContent(JsonObject body, Activity part)
    {
        if (ApprovedTexts.Of(part) is var (name, code))
        {
            body["type"] = "template";
            body["template"] = Template(name, code, part.Text!);
            return;
        }
        if (part.SuggestedActions?.Actions is { Count: > 0 } actions)
        {
            var language = languages.FromTag(part.Locale) ?? languages.All[0].Code;
            body["type"] = "interactive";
            body["interactive"] = WhatsAppList.Write(part.Text ?? "", actions, languages.Say("whatsapp.list.button", language));
            return;
        }
        body["type"] = "text";
        body["text"] = new JsonObject { ["preview_url"] = false, ["body"] = part.Text };
    }

    // Cloud API, Message Templates.
    static JsonObject Template(string name, string language, string gap) => new()
    {
        ["name"] = name,
        ["language"] = new JsonObject { ["code"] = language },
        ["components"] = new JsonArray(new JsonObject
        {
            ["type"] = "body",
            ["parameters"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = gap }),
        }),
    };

    static string? IdOf(JsonElement answer) => answer.Items("messages").Select(message => message.Text("id")).FirstOrDefault();
}
