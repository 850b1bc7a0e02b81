using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Meta;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.WhatsAppCloud;

/// <summary>Fetches a file in two steps, both with the token: its address, then its bytes (Cloud API, Media).</summary>
sealed class WhatsAppFiles(HttpClient http, MetaGraph graph, MetaOptions options)
{
    const int Description = 16 * 1024;

    public async Task<FetchedFile> FetchAsync(Attachment file, int mostBytes, CancellationToken cancellationToken)
    {
        if (file.ContentUrl?.StartsWith(WhatsAppAttachments.FileScheme, StringComparison.Ordinal) != true)
            return FetchedFile.Failed(SendFailure.NotTrusted);
        var id = file.ContentUrl[WhatsAppAttachments.FileScheme.Length..];
        if (id.Length == 0 || !id.All(char.IsAsciiDigit))
            return FetchedFile.Failed(SendFailure.NotTrusted);
        using var question = graph.Request(HttpMethod.Get, id);
        var answer = await http.FetchAsync(question, Description, cancellationToken);
        if (answer.Failure is not null)
            return answer;
        var (named, size) = Read(answer.Content);
        if (MetaHosts.Known(named, options.GraphBaseUrl) is not { } address)
            return FetchedFile.Failed(SendFailure.NotTrusted);
        if (size > mostBytes)
            return FetchedFile.Failed(SendFailure.ContentRefused);
        using var request = graph.Authorised(new HttpRequestMessage(HttpMethod.Get, address));
        return await http.FetchAsync(request, mostBytes, cancellationToken);
    }

    static (string? Address, double? Size) Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return (document.RootElement.Text("url"), document.RootElement.Number("file_size"));
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
