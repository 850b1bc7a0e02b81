using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Meta;

/// <summary>Files of Messenger and Instagram: their addresses are signed and want no token.</summary>
sealed class MessagingFiles(HttpClient http, MetaOptions options)
{
    public async Task<FetchedFile> FetchAsync(Attachment file, int mostBytes, CancellationToken cancellationToken)
    {
        if (MetaHosts.Known(file.ContentUrl, options.GraphBaseUrl) is not { } address)
            return FetchedFile.Failed(SendFailure.NotTrusted);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await http.FetchAsync(request, mostBytes, cancellationToken);
    }
}
