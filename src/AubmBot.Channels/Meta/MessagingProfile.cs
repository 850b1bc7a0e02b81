using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;

namespace AubmBot.Channels.Meta;

/// <summary>
/// What stands beside a conversation (Messenger Profile API; Instagram, Ice Breakers and Persistent Menu): each call replaces
/// what was there, so that it may be made at every start.
/// </summary>
static class MessagingProfile
{
    // Messenger Profile API: greeting.text, persistent_menu title, ice_breakers question.
    const int GreetingText = 160, MenuTitle = 30, QuestionText = 80;

    public static JsonObject ForMessenger(IEntrances entrances, ILanguages languages) => new()
    {
        ["get_started"] = new JsonObject { ["payload"] = MessagingMessages.GetStarted },
        ["greeting"] = PerLanguage(languages, language => new JsonObject { ["text"] = Cut(entrances.Greeting(language), GreetingText) }),
        ["persistent_menu"] = Menus(entrances, languages),
        ["ice_breakers"] = Questions(entrances, languages),
    };

    /// <summary>Instagram has neither a greeting nor a button to begin with.</summary>
    public static JsonObject ForInstagram(IEntrances entrances, ILanguages languages) => new()
    {
        ["platform"] = "instagram",
        ["persistent_menu"] = Menus(entrances, languages),
        ["ice_breakers"] = Questions(entrances, languages),
    };

    static JsonArray Menus(IEntrances entrances, ILanguages languages) => PerLanguage(languages, language => new JsonObject
    {
        ["composer_input_disabled"] = false,
        ["call_to_actions"] = new JsonArray([.. entrances.Menu(language).Select(item => new JsonObject
        {
            ["type"] = "postback",
            ["title"] = Cut(item.Title!, MenuTitle),
            ["payload"] = item.Id,
        })]),
    });

    static JsonArray Questions(IEntrances entrances, ILanguages languages) => PerLanguage(languages, language => new JsonObject
    {
        ["call_to_actions"] = new JsonArray([.. entrances.Questions(language).Select(item => new JsonObject
        {
            ["question"] = Cut(item.Title!, QuestionText),
            ["payload"] = item.Id,
        })]),
    });

    // "default" is what everybody sees whose language has no entry, and has to be there.
    static JsonArray PerLanguage(ILanguages languages, Func<string, JsonObject> write)
    {
        var all = new JsonArray();
        foreach (var (locale, language) in languages.All.Select(language => (Locale: LocaleOf(language.Code), language.Code)).Prepend(("default", languages.All[0].Code)))
        {
            var entry = write(language);
            entry["locale"] = locale;
            all.Add(entry);
        }
        return all;
    }

    // Meta's names of languages (Messenger Platform, Supported Locales): fr_FR, ar_AR.
    static string LocaleOf(string code) => $"{code}_{code.ToUpperInvariant()}";

    static string Cut(string text, int most) => text.Length <= most ? text : $"{text[..(most - 1)].TrimEnd()}…";
}
