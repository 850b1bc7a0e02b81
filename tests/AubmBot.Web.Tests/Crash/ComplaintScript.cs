using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Web.Tests.Crash;

/// <summary>A complaint, as a citizen files it message by message.</summary>
public static class ComplaintScript
{
    const string Conversation = "crash-1";

    /// <summary>The message that sends the complaint: its turn opens the ticket.</summary>
    public const string Send = "m-8";

    /// <summary>A message in the middle, whose answer has two parts: the summary and the question whether it is exact.</summary>
    public const string Consent = "m-7";

    static readonly string[] Said =
    [
        "Réclamation", "2", "12345/2025", "Béni Mellal", "Mon dossier est bloqué depuis deux mois, sans aucune réponse.", "0612345678", "oui", "1",
    ];

    /// <summary>What the ticket must hold.</summary>
    public static JsonObject Fields => new()
    {
        ["category"] = "refusal",
        ["file-number"] = "12345/2025",
        ["commune"] = "Béni Mellal",
        ["description"] = Said[4],
        ["phone"] = "+212612345678",
        ["consent"] = true,
    };

    public static IEnumerable<Activity> Messages(Uri serviceUrl) => Said.Select((text, i) => new Activity
    {
        Id = $"m-{i + 1}",
        ChannelId = ChannelIds.Emulator,
        ServiceUrl = serviceUrl.AbsoluteUri,
        Conversation = new ConversationAccount { Id = Conversation },
        From = new ChannelAccount { Id = "amina", Role = "user" },
        Recipient = new ChannelAccount { Id = "bot", Role = "bot" },
        Locale = "fr-MA",
        Text = text,
        Value = i == 0 ? System.Text.Json.JsonSerializer.SerializeToElement("form:complaint") : null,
    });

    /// <summary>The bot has said all it says to this message: it asks the next thing, or has nothing left to ask.</summary>
    public static bool IsLastReply(Activity reply, string messageId) => messageId == Send || reply.InputHint == "expectingInput";
}
