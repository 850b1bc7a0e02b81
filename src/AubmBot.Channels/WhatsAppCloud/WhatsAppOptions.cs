using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Meta;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.WhatsAppCloud;

/// <summary>Configuration of the WhatsApp Cloud API channel, under <c>Channels:WhatsAppCloud</c>.</summary>
/// <param name="PhoneNumberId">Meta's id of the number that citizens write to.</param>
/// <param name="AccessToken">What lets us write as the number.</param>
/// <param name="Meta">The app behind it.</param>
public sealed record WhatsAppOptions(string PhoneNumberId, string AccessToken, MetaOptions Meta)
{
    public const string Section = "Channels:WhatsAppCloud";

    /// <summary>Null where no key is set: the channel is not wanted.</summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static WhatsAppOptions? Read(IConfiguration configuration) =>
        MetaOptions.ReadAccount(configuration, Section, nameof(PhoneNumberId), nameof(AccessToken)) is var (number, token)
            ? new WhatsAppOptions(number, token, MetaOptions.Read(configuration, Section))
            : null;
}
