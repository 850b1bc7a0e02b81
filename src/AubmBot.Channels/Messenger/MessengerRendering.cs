using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Meta;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Messenger;

/// <summary>Shows an activity as Messenger can: text, quick replies under its last part, links as buttons where they fit.</summary>
static class MessengerRendering
{
    // Send API, message.text: 2000 characters, of which an emoji may count as several; the rest is margin.
    public const int TextLimit = 1900;

    // Templates, Button Template.
    const int TemplateText = 640;
    const int TemplateButtons = 3;
    const int TemplateTitle = 20;

    public static IReadOnlyList<Activity> Render(Activity activity, ChannelCapabilities capabilities) => activity.Type switch
    {
        ActivityTypes.Message => [.. Parts(activity, capabilities).Select(part => part.AddressedLike(activity))],
        ActivityTypes.Typing => [activity],
        _ => [],
    };

    /// <summary>A part as the Send API's <c>message</c>.</summary>
    public static JsonObject Write(Activity part)
    {
        var links = PlainText.Links(part);
        var message = new JsonObject();
        if (links.Count > 0)
            message["attachment"] = Template(part.Text, links);
        else
            message["text"] = part.Text;
        QuickReplies.Write(message, part);
        message["metadata"] = MessagingEvents.Mark + part.ReplyToId;
        return message;
    }

    static IReadOnlyList<Activity> Parts(Activity activity, ChannelCapabilities capabilities)
    {
        var (links, actions) = (PlainText.Links(activity), activity.SuggestedActions?.Actions ?? []);
        if (links.Count is > 0 and <= TemplateButtons && links.All(IsButton))
        {
            List<Attachment> card = [Attachment.Of(new HeroCard { Buttons = links })];
            var withButtons = Parts(activity, PlainText.Of(activity, []), actions, card, capabilities with { Cards = true });
            if (withButtons is [.., { Text.Length: > 0 and <= TemplateText }])
                return withButtons;
        }
        return Parts(activity, PlainText.Of(activity, links), actions, null, capabilities);
    }

    static IReadOnlyList<Activity> Parts(
        Activity activity, string text, List<CardAction> actions, List<Attachment>? card, ChannelCapabilities capabilities)
    {
        if (text.Length == 0 && actions.Count == 0)
            return [];
        // Quick replies cannot stand under nothing.
        var most = text.Length > 0 && QuickReplies.Fit(actions) ? capabilities.Buttons : 0;
        return ChannelRendering.Render(activity.With(text, actions, card), capabilities with { Buttons = most });
    }

    static bool IsButton(CardAction link) => link.Title is { Length: > 0 and <= TemplateTitle } && PlainText.IsWeb(link.Id);

    static JsonObject Template(string? text, List<CardAction> links) => new()
    {
        ["type"] = "template",
        ["payload"] = new JsonObject
        {
            ["template_type"] = "button",
            ["text"] = text,
            ["buttons"] = new JsonArray([.. links.Select(link => new JsonObject { ["type"] = "web_url", ["url"] = link.Id, ["title"] = link.Title })]),
        },
    };
}
