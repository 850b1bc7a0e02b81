using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Twilio;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AubmBot.Channels.TwilioVoice;

/// <summary>Adds the hotline.</summary>
public static class VoiceRegistration
{
    /// <summary>Nothing without <c>Channels:Twilio</c> and its <c>VoiceFrom</c>. May be called again.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">The keys.</param>
    /// <param name="recorded">The agency's own recordings.</param>
    /// <param name="hints">What callers are likely to say.</param>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static IServiceCollection AddTwilioVoice(
        this IServiceCollection services, IConfiguration configuration, Func<IServiceProvider, RecordedPrompts> recorded,
        Func<IServiceProvider, SpeechHints> hints)
    {
        foreach (var path in VoiceDoor.All)
            services.AddDoor(new ChannelDoor(path, Twiml.Empty, ChannelIds.TwilioVoice));
        var twilio = services.AddTwilio(configuration);
        if (VoiceOptions.Read(configuration) is not { } options || services.Any(service => service.ServiceType == typeof(TwilioVoiceChannel)))
            return services;
        if (twilio is null)
            throw new ConfigurationProblemException($"{TwilioOptions.Section}:AccountSid is missing: the hotline's calls cannot be verified without an account.");
        services.AddSingleton(provider =>
        {
            var languages = provider.GetRequiredService<ILanguages>();
            var sayings = new VoiceSayings(languages, recorded(provider));
            var team = new TeamAnswers(options, sayings);
            return new TwilioVoiceChannel(
                options,
                provider.GetRequiredService<TwilioSignature>(),
                provider.GetRequiredService<TwilioFiles>(),
                provider.GetRequiredService<TwilioApi>(),
                new TeamRinging(options, twilio, provider.GetRequiredService<TwilioApi>()),
                new VoiceAnswers(options, languages, sayings, hints(provider), new QueueAnswers(sayings), team),
                team,
                provider.GetRequiredService<ILogger<TwilioVoiceChannel>>());
        });
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<TwilioVoiceChannel>());
        return services;
    }
}
