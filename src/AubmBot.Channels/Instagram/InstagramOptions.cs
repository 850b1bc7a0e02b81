using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Meta;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.Instagram;

/// <summary>Configuration of the Instagram channel, under <c>Channels:Instagram</c>.</summary>
/// <param name="AccountId">The professional account that citizens write to.</param>
/// <param name="AccessToken">What lets us write as the account.</param>
/// <param name="Meta">The app behind it.</param>
public sealed record InstagramOptions(string AccountId, string AccessToken, MetaOptions Meta)
{
    public const string Section = "Channels:Instagram";

    /// <summary>Null where no key is set: the channel is not wanted.</summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static InstagramOptions? Read(IConfiguration configuration) =>
        MetaOptions.ReadAccount(configuration, Section, nameof(AccountId), nameof(AccessToken)) is var (account, token)
            ? new InstagramOptions(account, token, MetaOptions.Read(configuration, Section))
            : null;
}
