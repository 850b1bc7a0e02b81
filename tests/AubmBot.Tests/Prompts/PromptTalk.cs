using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;
using AubmBot.Tests.Dialogs;

namespace AubmBot.Tests.Prompts;

/// <summary>Asks one question and judges one answer.</summary>
static class PromptTalk
{
    public static readonly TimeZoneInfo Casablanca = TimeZoneInfo.FindSystemTimeZoneById("Africa/Casablanca");

    /// <summary>Every kind of prompt, with a question of the complaint form that uses it.</summary>
    public static readonly IReadOnlyDictionary<string, PromptOptions> Kinds = new Dictionary<string, PromptOptions>
    {
        ["text"] = new() { Texts = "form.complaint.description", Min = 10, Max = 50 },
        ["choice"] = new() { Texts = "form.complaint.category", Choices = ["delay", "refusal", "information", "other"] },
        ["confirm"] = new() { Texts = "form.complaint.consent" },
        ["number"] = new() { Texts = "floors", Min = 1, Max = 5_000 },
        ["date"] = new() { Texts = "form.complaint.filed-on" },
        ["phone"] = new() { Texts = "form.complaint.phone" },
        ["email"] = new() { Texts = "email" },
        ["place"] = new() { Texts = "form.complaint.commune" },
        ["attachment"] = new() { Texts = "form.complaint.photo" },
    };

    public static async Task<DialogTalk> AskAsync(string kind, string language = "fr", PromptOptions? options = null, DateTimeOffset? now = null)
    {
        var talk = new DialogTalk(language, All());
        talk.Now = now ?? talk.Now;
        (await talk.BeginAsync(Prompt.IdOf(kind), (options ?? Kinds[kind]).ToJson())).Status.ShouldBe(DialogTurnStatus.Waiting);
        return talk;
    }

    /// <summary>What the first answer is read as; null where it is not usable.</summary>
    public static async Task<string?> ReadAsync(string kind, string answer, PromptOptions? options = null, DateTimeOffset? now = null)
    {
        var talk = await AskAsync(kind, "fr", options, now);
        var result = await talk.SayAsync(answer);
        return result.Status == DialogTurnStatus.Complete ? result.Value?.ToString() ?? "(skipped)" : null;
    }

    public static Activity Files(params (string Type, string Url)[] files) => new()
    {
        Attachments = [.. files.Select(file => new Attachment { ContentType = file.Type, ContentUrl = file.Url, Name = "chantier" })],
    };

    static Dialog[] All()
    {
        var languages = RealLanguages.Instance;
        return
        [
            new TextPrompt(languages), new ChoicePrompt(languages), new ConfirmPrompt(languages), new NumberPrompt(languages),
            new DatePrompt(languages, Casablanca), new PhonePrompt(languages), new EmailPrompt(languages), new AttachmentPrompt(languages),
            new PlacePrompt(languages, () => languages.Places),
        ];
    }
}
