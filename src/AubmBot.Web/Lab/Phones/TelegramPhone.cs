using System.Globalization;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;
using AubmBot.Web.Sandbox;

namespace AubmBot.Web.Lab.Phones;

/// <summary>Updates of the Bot API (core.telegram.org/bots/api#update).</summary>
sealed class TelegramPhone(SandboxSigner signer, SandboxIds ids, TimeProvider time) : ILabPhone
{
    public string Channel => ChannelIds.Telegram;
    public string Title => "Telegram";
    public string Platform => "Telegram";
    public IReadOnlyList<SandboxFault> Faults { get; } = [SandboxFault.RateLimited, SandboxFault.ServerError, SandboxFault.Blocked];
    // Of deletions bots hear nothing, and of reactions only where they ask for it.
    public IReadOnlyList<LabAct> Acts { get; } =
        [LabAct.Photo, LabAct.Document, LabAct.Voice, LabAct.Location, LabAct.Contact, LabAct.Sticker, LabAct.Edit, LabAct.Link];
    public bool HasCaptions => true;
    public string EntryLink => "https://t.me/aubm_sandbox_bot?start=";

    public string AddressOf(LabCitizen citizen) => citizen.Id;

    public SignedWebhook Write(LabCitizen citizen, string text)
    {
        var message = Said(citizen, "text", text);
        // Apps mark commands; bots tell them by it.
        if (text.StartsWith('/'))
            message["entities"] = new JsonArray(new JsonObject { ["offset"] = 0, ["length"] = text.Split(' ')[0].Length, ["type"] = "bot_command" });
        return Update("message", message);
    }

    public SignedWebhook Do(LabDeed deed) => deed.Act switch
    {
        LabAct.Link => Write(deed.Citizen, $"/start {deed.Text}".TrimEnd()),
        LabAct.Edit => Edited(deed),
        _ => Update("message", Enclosed(deed)),
    };

    JsonObject Enclosed(LabDeed deed)
    {
        var message = Said(deed.Citizen, TelegramEnclosure.KindOf(deed.Act), TelegramEnclosure.Of(deed));
        if (deed is { File: not null, Text.Length: > 0 })
            message["caption"] = deed.Text;
        return message;
    }

    // The same message, with a date of its change.
    SignedWebhook Edited(LabDeed deed)
    {
        var message = Said(deed.Citizen, "text", deed.Text);
        message["message_id"] = long.Parse(deed.Own!.Id!, CultureInfo.InvariantCulture);
        message["date"] = deed.Own.At.ToUnixTimeSeconds();
        message["edit_date"] = Now;
        return Update("edited_message", message) with { MessageId = null };
    }

    public SignedWebhook? Press(LabCitizen citizen, SandboxEntry message, SandboxButton button)
    {
        var shown = Message(citizen, "text", message.Text);
        shown["message_id"] = long.Parse(message.Id!, CultureInfo.InvariantCulture);
        shown["from"] = new JsonObject { ["id"] = 1000000001, ["is_bot"] = true, ["first_name"] = "AubmBot" };
        shown["reply_markup"] = new JsonObject
        {
            ["inline_keyboard"] = new JsonArray([.. message.Buttons.Select(known => (JsonNode)new JsonArray(Key(known)))]),
        };
        return Update("callback_query", new JsonObject
        {
            ["id"] = ids.Next().ToString(CultureInfo.InvariantCulture),
            ["from"] = Person(citizen),
            ["chat_instance"] = "1",
            ["message"] = shown,
            ["data"] = button.Id,
        });
    }

    public SignedWebhook? Block(LabCitizen citizen, bool blocked) => Update("my_chat_member", new JsonObject
    {
        ["chat"] = Chat(citizen),
        ["from"] = Person(citizen),
        ["date"] = Now,
        ["old_chat_member"] = Member(blocked ? "member" : "kicked"),
        ["new_chat_member"] = Member(blocked ? "kicked" : "member"),
    });

    long Now => time.GetUtcNow().ToUnixTimeSeconds();

    SignedWebhook Update(string kind, JsonObject content) =>
        signer.Telegram(new JsonObject { ["update_id"] = ids.Next(), [kind] = content }.ToJsonString()) with { MessageId = content["message_id"]?.ToString() };

    JsonObject Said(LabCitizen citizen, string kind, JsonNode content)
    {
        var message = Message(citizen, kind, content);
        message["from"] = Person(citizen);
        return message;
    }

    JsonObject Message(LabCitizen citizen, string kind, JsonNode content) =>
        new() { ["message_id"] = ids.Next(), ["date"] = Now, ["chat"] = Chat(citizen), [kind] = content };

    static JsonObject Member(string status)
    {
        var member = new JsonObject
        {
            ["user"] = new JsonObject { ["id"] = 1000000001, ["is_bot"] = true, ["first_name"] = "AubmBot" },
            ["status"] = status,
        };
        if (status == "kicked")
            member["until_date"] = 0;
        return member;
    }

    static JsonObject Person(LabCitizen citizen) => new()
    {
        ["id"] = long.Parse(citizen.Id, CultureInfo.InvariantCulture),
        ["is_bot"] = false,
        ["first_name"] = citizen.Name,
        ["language_code"] = citizen.Locale,
    };

    static JsonObject Chat(LabCitizen citizen) =>
        new() { ["id"] = long.Parse(citizen.Id, CultureInfo.InvariantCulture), ["type"] = "private", ["first_name"] = citizen.Name };

    static JsonObject Key(SandboxButton button) => button.Url is null
        ? new JsonObject { ["text"] = button.Title, ["callback_data"] = button.Id }
        : new JsonObject { ["text"] = button.Title, ["url"] = button.Url };
}
