namespace AubmBot.BotFramework.Channels;

public enum Verification
{
    Genuine,

    /// <summary>No credentials were presented: answered 401.</summary>
    Missing,

    /// <summary>Credentials were presented and are wrong: answered 403.</summary>
    Forged,
}
