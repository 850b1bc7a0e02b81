namespace AubmBot.BotFramework.Channels;

/// <summary>
/// The configuration is half done or wrong, and the host must not start. The message is one sentence that names the key and
/// is shown to the operator as it is; it never holds a value.
/// </summary>
public sealed class ConfigurationProblemException : Exception
{
    public ConfigurationProblemException() { }

    public ConfigurationProblemException(string message) : base(message) { }

    public ConfigurationProblemException(string message, Exception inner) : base(message, inner) { }
}
