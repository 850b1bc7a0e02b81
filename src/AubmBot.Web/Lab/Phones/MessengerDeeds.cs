using System.Text.Json.Nodes;

namespace AubmBot.Web.Lab.Phones;

/// <summary>
/// What Messenger and Instagram tell of a deed: which event, and what is in it (developers.facebook.com/docs/messenger-platform/
/// reference/webhook-events).
/// </summary>
static class MessengerDeeds
{
    // The page's own inbox, which Meta names everywhere alike; and the thumb that Messenger has beside its message field.
    const long PageInbox = 263902037430900, Thumb = 369239263222822;

    public static (string Kind, JsonObject Content) Of(LabDeed deed, bool isInstagram, string id, string graph) => deed.Act switch
    {
        // Instagram hands no sticker over; it says that there was something.
        LabAct.Sticker when isInstagram => ("message", new JsonObject { ["mid"] = id, ["is_unsupported"] = true }),
        LabAct.Sticker => Enclosed("sticker", new JsonObject { ["url"] = $"{graph}/files/{deed.File!.Id}", ["sticker_id"] = Thumb }, id),
        LabAct.Reaction => ("reaction", new JsonObject
        {
            ["mid"] = deed.Answer!.Id,
            ["action"] = "react",
            ["reaction"] = "like",
            ["emoji"] = LabDeed.Emoji,
        }),
        LabAct.Edit => ("message_edit", new JsonObject { ["mid"] = deed.Own!.Id, ["text"] = deed.Text, ["num_edit"] = deed.Own.Edits + 1 }),
        LabAct.Deletion => ("message", new JsonObject { ["mid"] = deed.Own!.Id, ["is_deleted"] = true }),
        // Whoever never wrote finds a button first, and pressing it tells of the link.
        LabAct.Link when deed.Own is null && !isInstagram =>
            ("postback", new JsonObject { ["mid"] = id, ["title"] = "Get started", ["payload"] = "GET_STARTED", ["referral"] = Referral(deed.Text) }),
        LabAct.Link => ("referral", Referral(deed.Text)),
        LabAct.Person => ("message", isInstagram
            ? new JsonObject { ["mid"] = id, ["is_echo"] = true, ["text"] = deed.Text }
            : new JsonObject { ["mid"] = id, ["is_echo"] = true, ["app_id"] = PageInbox, ["text"] = deed.Text }),
        LabAct.Return => ("pass_thread_control", new JsonObject { ["previous_owner_app_id"] = $"{PageInbox}" }),
        _ => Enclosed(
            deed.Act switch { LabAct.Photo => "image", LabAct.Voice => "audio", _ => "file" },
            new JsonObject { ["url"] = $"{graph}/files/{deed.File!.Id}" }, id),
    };

    // Such a message has no text at all.
    static (string Kind, JsonObject Content) Enclosed(string type, JsonObject payload, string id) => ("message", new JsonObject
    {
        ["mid"] = id,
        ["attachments"] = new JsonArray(new JsonObject { ["type"] = type, ["payload"] = payload }),
    });

    static JsonObject Referral(string reference) => new() { ["ref"] = reference, ["source"] = "SHORTLINK", ["type"] = "OPEN_THREAD" };
}
