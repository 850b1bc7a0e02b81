using System.Text.RegularExpressions;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Meta;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.Instagram;

/// <summary>Configuration of the Instagram channel, under <c>Channels:Instagram</c>.</summary>
/// <param name="AccountId">The professional account that citizens write to.</param>
/// <param name="AccessToken">What lets us write as the account.</param>
/// <param name="Username">As ig.me links name the account, without @; null where no such link is made.</param>
/// <param name="Meta">The app behind it.</param>
public sealed partial record InstagramOptions(string AccountId, string AccessToken, string? Username, MetaOptions Meta)
{
    public const string Section = "Channels:Instagram";

    /// <summary>Null where no key is set: the channel is not wanted.</summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static InstagramOptions? Read(IConfiguration configuration) =>
        MetaOptions.ReadAccount(configuration, Section, nameof(AccountId), nameof(AccessToken)) is var (account, token)
            ? new InstagramOptions(account, token, ReadUsername(configuration), MetaOptions.Read(configuration, Section))
            : null;

    static string? ReadUsername(IConfiguration configuration) => configuration.Text($"{Section}:{nameof(Username)}")?.TrimStart('@') switch
    {
        null => null,
        var name when UsernameFormat().IsMatch(name) => name,
        _ => throw new ConfigurationProblemException($"{Section}:{nameof(Username)} is no user name of Instagram: 1 to 30 letters, digits, points and _."),
    };

    [GeneratedRegex(@"\A[A-Za-z0-9._]{1,30}\z")]
    private static partial Regex UsernameFormat();
}
