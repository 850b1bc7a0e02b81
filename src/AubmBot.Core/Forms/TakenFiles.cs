using AubmBot.BotFramework.Languages;

namespace AubmBot.Core.Forms;

/// <summary>What a form took of what was sent at once.</summary>
/// <param name="Names">The files that will be kept.</param>
/// <param name="ArePhotos">Nothing else is among them, as far as the platform says.</param>
/// <param name="LeftOut">How many will not.</param>
public sealed record TakenFiles(IReadOnlyList<string> Names, bool ArePhotos, int LeftOut)
{
    /// <summary>"3 photos reçues", and what was not taken.</summary>
    public string Tell(ILanguages languages, string language)
    {
        var received = languages.Count(ArePhotos ? "photos-received" : "files-received", Names.Count, language);
        return LeftOut == 0 ? received : $"{received}\n{TellLeftOut(languages, language)}";
    }

    public string TellLeftOut(ILanguages languages, string language) => languages.Count("files-left-out", LeftOut, language);
}
