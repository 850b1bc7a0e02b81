using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace AubmBot.Channels.Telegram;

/// <summary>Fetches citizens' files: getFile names the place, which is good for an hour (Bot API, getFile).</summary>
sealed class TelegramFiles(ITelegramBotClient client, HttpClient http, TelegramOptions options)
{
    /// <summary>Telegram hands bots no larger file.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    static readonly Uri Usual = new("https://api.telegram.org");

    public async Task<FetchedFile> FetchAsync(Attachment file, int mostBytes, CancellationToken cancellationToken)
    {
        if (file.ContentUrl is not { } name || !name.StartsWith(TelegramAttachments.FileScheme, StringComparison.Ordinal))
            return FetchedFile.Failed(SendFailure.NotTrusted);
        var most = Math.Min(mostBytes, LargestFile);
        try
        {
            var found = await client.GetFile(name[TelegramAttachments.FileScheme.Length..], cancellationToken);
            return found.FileSize > most
                ? FetchedFile.Failed(SendFailure.ContentRefused)
                : await FetchAsync(found, file.ContentType, most, cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return FetchedFile.Failed(TelegramFailures.Of(problem).Failure!.Value);
        }
    }

    // The token stands in this address: it is built here, used here and kept nowhere.
    async Task<FetchedFile> FetchAsync(TGFile found, string? contentType, int most, CancellationToken cancellationToken)
    {
        if (found.FilePath is not { Length: > 0 } path)
            return FetchedFile.Failed(SendFailure.ContactGone);
        var address = new Uri(options.ApiBaseUrl ?? Usual, $"/file/bot{options.BotToken}/{Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)}");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var fetched = await http.FetchAsync(request, most, cancellationToken);
        // Telegram calls every file application/octet-stream; the message knew better.
        return fetched.Failure is null ? fetched with { ContentType = contentType } : fetched;
    }
}
