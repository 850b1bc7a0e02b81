using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using Microsoft.Extensions.Logging;

namespace AubmBot.Core.Files;

/// <summary>Has a platform delete its copy of what is kept here, or is not to be kept anywhere. Again and again, less and less often, for a week.</summary>
public sealed class PlatformCopies(ConfiguredChannels channels, FileRows rows, TimeProvider clock, ILogger<PlatformCopies> logger)
{
    const int MostAttempts = 40;
    static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(30), LongestRest = TimeSpan.FromHours(6);

    public async Task DeleteAsync(StoredFile file, CancellationToken cancellationToken)
    {
        var attempt = file.Attempts + 1;
        var attachment = JsonSerializer.Deserialize(file.Source!, ActivityJson.Wire.Attachment)!;
        if (channels.Find(await rows.PlatformOfAsync(file, cancellationToken)) is IKeepsCopies platform && await platform.DeleteAsync(attachment, cancellationToken))
        {
            await rows.ForgottenAsync(file);
        }
        else if (attempt < MostAttempts)
        {
            logger.LogWarning("the platform's copy of file {FileId} was not deleted, attempt {Attempt}", file.Id, attempt);
            await rows.ForgetLaterAsync(file, attempt, clock.GetUtcNow() + Rest(attempt));
        }
        else
        {
            logger.LogError("the platform's copy of file {FileId} is left there: delete it by hand", file.Id);
            await rows.ForgottenAsync(file);
        }
    }

    static TimeSpan Rest(int attempt) => attempt > 10 ? LongestRest : TimeSpan.FromTicks(Math.Min(LongestRest.Ticks, FirstRest.Ticks << attempt));
}
