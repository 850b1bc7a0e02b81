using AubmBot.BotFramework.Schema;

namespace AubmBot.Benchmarks;

/// <summary>A question as a channel posts it and an answer as the bot sends it.</summary>
static class SampleActivities
{
    public static byte[] Question { get; } = """
        {"type":"message","id":"m-1","timestamp":"2026-01-01T00:00:00Z","channelId":"emulator","serviceUrl":"http://127.0.0.1:4010",
        "from":{"id":"u1","name":"Fatima","role":"user"},"recipient":{"id":"bot","name":"Bot","role":"bot"},"conversation":{"id":"c1"},
        "locale":"ar-MA","text":"ما هي وثائق ملف رخصة البناء؟","entities":[{"type":"ClientCapabilities","requiresBotState":true}]}
        """u8.ToArray();

    public static string Answer { get; } = ActivityJson.Write(AnswerActivity());

    public static Activity AnswerActivity()
    {
        var answer = ActivityJson.Read(Question);
        answer.Text = string.Concat(Enumerable.Repeat("المرجو الاطلاع على منصة رخص. Consultez la plateforme. ", 10));
        answer.Speak = answer.Text;
        answer.ReplyToId = "m-1";
        answer.Attachments = [Attachment.Of(new HeroCard { Buttons = [CardAction.Link("Portail", "https://www.aubm.ma")] })];
        answer.SuggestedActions = new SuggestedActions
        {
            Actions = [CardAction.Button("Délai du permis", "building-permit.delay"), CardAction.Button("Une personne", "do:human")],
        };
        return answer;
    }
}
