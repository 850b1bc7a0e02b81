using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Meta;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.Messenger;

/// <summary>Configuration of the Messenger channel, under <c>Channels:Messenger</c>.</summary>
/// <param name="PageId">The page that citizens write to.</param>
/// <param name="PageAccessToken">What lets us write as the page.</param>
/// <param name="Meta">The app behind it.</param>
public sealed record MessengerOptions(string PageId, string PageAccessToken, MetaOptions Meta)
{
    public const string Section = "Channels:Messenger";

    /// <summary>Null where no key is set: the channel is not wanted.</summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static MessengerOptions? Read(IConfiguration configuration) =>
        MetaOptions.ReadAccount(configuration, Section, nameof(PageId), nameof(PageAccessToken)) is var (page, token)
            ? new MessengerOptions(page, token, MetaOptions.Read(configuration, Section))
            : null;
}
