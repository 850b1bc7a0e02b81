using AubmBot.BotFramework.Channels;

namespace AubmBot.BotFramework.Calls;

/// <summary>A channel whose platform records callers, and tells later when the file is there.</summary>
public interface IRecordsCalls
{
    /// <summary>What a verified request tells of a recording, or null where it tells something else.</summary>
    /// <exception cref="MalformedPayloadException">It cannot be read.</exception>
    RecordingNotice? ReadNotice(WebhookRequest request);
}
