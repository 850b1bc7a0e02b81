using AubmBot.BotFramework.Languages;
using AubmBot.Core.Knowledge;

namespace AubmBot.Web.WebChat;

/// <summary>What the page needs before it can say a word: its sentences, its languages.</summary>
sealed class PageSettings(LiveLibrary library)
{
    const string Prefix = "page.";

    public IResult For(string? asked)
    {
        var language = library[library.FromTag(asked) ?? library.All[0].Code];
        var agency = library.Current.Agency;
        return TypedResults.Ok(new
        {
            language = language.Code,
            direction = language.Direction,
            languages = library.All.Select(known => new { code = known.Code, name = known.Name, direction = known.Direction }),
            sentences = library.Current.Sentences[library.All[0].Code].Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal))
                .ToDictionary(key => key, key => library.Say(key, language.Code)),
            upload = true,
            agency = new { name = library.Say("page.title", language.Code), site = agency.GetValueOrDefault("site"), phone = agency.GetValueOrDefault("phone") },
        });
    }
}
