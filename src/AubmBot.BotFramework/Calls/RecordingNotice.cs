namespace AubmBot.BotFramework.Calls;

/// <summary>What the platform tells of a recording's file, some time after it was made.</summary>
/// <param name="Id">The platform's id of the recording.</param>
/// <param name="Exists">The file can be fetched; otherwise there will never be one.</param>
public sealed record RecordingNotice(string Id, bool Exists);
