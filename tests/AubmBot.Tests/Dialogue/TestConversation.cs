using System.Text.Json;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;

namespace AubmBot.Tests.Dialogue;

/// <summary>One citizen talking with the bot, and what was said so far.</summary>
public sealed class TestConversation(TestBot bot, string citizen, bool isGroup = false)
{
    const int LongestShown = 2_000;

    /// <summary>People read and type; who did neither would be taken for a program.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(30);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    readonly List<string> _transcript = [];
    readonly HashSet<(string Id, string Title)> _offered = [];
    Activity? _last;

    public string Citizen => citizen;

    /// <summary>What the bot said in the last turn.</summary>
    public IReadOnlyList<Activity> Replies { get; private set; } = [];

    public IReadOnlyList<string> Transcript => _transcript;

    public static string IdOf(string citizen) => $"conversation of {citizen}";

    public Task SayAsync(string text) => SendAsync(Activity.Message(text), text);

    public Task PressAsync(string id, string title)
    {
        var press = Activity.Message(title);
        press.Value = JsonSerializer.SerializeToElement(id);
        return SendAsync(press, $"[{title}]");
    }

    public Task JoinAsync(IReadOnlyDictionary<string, string> values)
    {
        var join = Activity.Event(EventNames.Join);
        join.Value = JsonSerializer.SerializeToElement(values);
        return SendAsync(join, $"(opens the page {string.Join(' ', values.Select(pair => $"{pair.Key}={pair.Value}"))})");
    }

    public Task ChooseLanguageAsync(string code)
    {
        var choice = Activity.Event(EventNames.SetLanguage);
        choice.Value = JsonSerializer.SerializeToElement(code);
        return SendAsync(choice, $"(switches the page to {code})");
    }

    /// <summary>Something that the platform tells.</summary>
    public Task HappenAsync(string name, string? text = null)
    {
        var happened = Activity.Event(name);
        happened.Text = text;
        return SendAsync(happened, $"({name}) {text}");
    }

    public Task AttachAsync(string kind, string caption)
    {
        var message = Activity.Message(caption);
        message.Attachments = [.. kind.Split(' ').Select(AttachmentOf)];
        return SendAsync(message, $"<{kind}> {caption}");
    }

    /// <summary>
    /// The platform delivers the last activity once more, as platforms do. Who waits for the answer hears the same one again:
    /// what counts is what was not said before.
    /// </summary>
    public async Task DeliverAgainAsync()
    {
        var said = Replies.Select(reply => reply.Text).ToHashSet();
        await SendAsync(_last!, "(the same message, delivered again)");
        Replies = [.. Replies.Where(reply => !said.Contains(reply.Text))];
    }

    public bool WasOffered(string id, string title) => _offered.Contains((id, title));

    async Task SendAsync(Activity activity, string shown)
    {
        if (activity != _last)
        {
            Address(activity);
            bot.Time.Advance(Pause);
        }
        _last = activity;
        _transcript.Add($"U> {Shorten(shown)}");
        Replies = await bot.DeliverAsync(activity, Stop);
        foreach (var reply in Replies)
            Note(reply);
    }

    void Address(Activity activity)
    {
        activity.Id = Guid.NewGuid().ToString("N");
        activity.ChannelId = "test";
        activity.Conversation = new ConversationAccount { Id = IdOf(citizen), IsGroup = isGroup };
        activity.From = new ChannelAccount { Id = citizen, Name = citizen, Role = "user" };
        activity.Recipient = new ChannelAccount { Id = "aubmbot", Role = "bot" };
    }

    void Note(Activity reply)
    {
        _transcript.Add($"B> {Shorten(reply.Text ?? "")}");
        var buttons = reply.SuggestedActions?.Actions ?? [];
        if (buttons.Count > 0)
            _transcript.Add($"   {string.Join(' ', buttons.Select(button => $"[{button.Title}]"))}");
        foreach (var button in buttons)
            _offered.Add((button.Id!, button.Title!));
    }

    static Attachment AttachmentOf(string kind) => kind switch
    {
        "photo" => File("image/jpeg", "photo.jpg"),
        "pdf" => File("application/pdf", "plan.pdf"),
        "video" => File("video/mp4", "video.mp4"),
        "voice" => File("audio/ogg", "voice.ogg"),
        "sticker" => Data("sticker", new JsonObject { ["emoji"] = "👍" }),
        "location" => Data("location", new JsonObject { ["latitude"] = 32.33, ["longitude"] = -6.35 }),
        "unsupported" => Data("unsupported", []),
        "own" => Data("contact", new JsonObject { ["phone"] = "+212661234567", ["own"] = true }),
        "contact" => Data("contact", new JsonObject { ["phone"] = "+212661234567" }),
        _ => throw new ArgumentException($"nobody sends a {kind}", nameof(kind)),
    };

    static Attachment File(string type, string name) => new() { ContentType = type, Name = name, ContentUrl = $"https://files.example/{name}" };

    static Attachment Data(string kind, JsonObject content) =>
        new() { ContentType = $"application/vnd.aubm.{kind}", Content = JsonSerializer.SerializeToElement(content) };

    static string Shorten(string text)
    {
        var shown = Bidi.Strip(text);
        return shown.Length <= LongestShown
            ? shown.ReplaceLineEndings("\n   ")
            : $"{shown[..LongestShown]} … ({shown.Length} characters)";
    }
}
