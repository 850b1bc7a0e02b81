using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.Core.Conversations;

namespace AubmBot.Core.Elsewhere;

/// <summary>Where a conversation can go on: every configured channel with a link into it.</summary>
public sealed class Ways(ConfiguredChannels channels, ILanguages languages)
{
    /// <summary>All of them but the channel that the citizen is on, each with this token.</summary>
    /// <param name="token">What the links bring along.</param>
    /// <param name="language">In which the places are named.</param>
    /// <param name="except">Id of that channel.</param>
    /// <param name="brief">Every letter costs: a link that brings words brings the token alone.</param>
    public IReadOnlyList<Way> With(string token, string language, string? except = null, bool brief = false)
    {
        var words = brief ? token : languages.Say("continue.words", language, ("token", token));
        return [.. channels.All.Where(channel => channel.Id != except).Select(channel => To(channel, token, words, language)).OfType<Way>()];
    }

    /// <summary>The page, which every telephone with a browser can open.</summary>
    public Uri? Page(string token) => channels.All.Where(channel => channel.Capabilities.Pulls).OfType<IEntryLink>()
        .Select(page => page.EntryLink(token, token)).FirstOrDefault(link => link is not null);

    /// <summary>A place in the middle of a sentence: "on Telegram", "by SMS".</summary>
    public string PlaceOf(string? channel, string language) => languages.Variants($"continue.place.{channel}", language) is [var place, ..]
        ? place
        : languages.Say("continue.place.other", language);

    Way? To(IChannel channel, string token, string words, string language) => (channel as IEntryLink)?.EntryLink(token, words) is { } link
        ? new Way(channel.Id, languages.Say($"continue.name.{channel.Id}", language), link)
        : null;
}
