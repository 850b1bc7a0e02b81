using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.Twilio;

/// <summary>
/// A key that stops what costs money. It counts as it stands at the moment, without a restart. What it stopped goes on only when
/// it says <c>false</c>: a file that is half written, or where a word is mistyped in a hurry, starts nothing.
/// </summary>
sealed class StopSwitch
{
    readonly IConfiguration _configuration;
    readonly string _key;
    volatile bool _stopped;

    /// <exception cref="ConfigurationProblemException">At the start it is neither true nor false.</exception>
    public StopSwitch(IConfiguration configuration, string key)
    {
        (_configuration, _key) = (configuration, key);
        _stopped = TryRead(out var stopped) ? stopped : throw new ConfigurationProblemException($"{key} is neither true nor false.");
    }

    public bool IsOn()
    {
        if (!string.IsNullOrWhiteSpace(_configuration[_key]))
            _stopped = !TryRead(out var stopped) || stopped;
        return _stopped;
    }

    bool TryRead(out bool stopped)
    {
        stopped = false;
        return _configuration.Text(_key) is not { } text || bool.TryParse(text, out stopped);
    }
}
