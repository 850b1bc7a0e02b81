using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Twilio;

/// <summary>Fetches what lies with Twilio: pictures, voice notes, recordings. Its API answers with the place where the file is.</summary>
sealed class TwilioFiles(HttpClient http, TwilioOptions options)
{
    // Where Twilio keeps files; such an address carries its own signature and gets no credentials.
    static readonly string[] Stores = [".twilio.com", ".twiliocdn.com", ".amazonaws.com"];

    public Task<FetchedFile> FetchAsync(Attachment file, int mostBytes, CancellationToken cancellationToken) =>
        Uri.TryCreate(file.ContentUrl, UriKind.Absolute, out var address) && IsTheApi(address)
            ? FetchAsync(address, mostBytes, cancellationToken)
            : Task.FromResult(FetchedFile.Failed(SendFailure.NotTrusted));

    async Task<FetchedFile> FetchAsync(Uri address, int mostBytes, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = TwilioApi.Credentials(options);
        return await http.FetchAsync(request, mostBytes, IsAStore, cancellationToken);
    }

    // The credentials are shown to nobody else.
    bool IsTheApi(Uri address) => IsConfigured(address)
        || (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.Host.EndsWith(".twilio.com", StringComparison.OrdinalIgnoreCase));

    bool IsAStore(Uri address) => IsConfigured(address)
        || (address.Scheme == Uri.UriSchemeHttps && Stores.Any(store => address.Host.EndsWith(store, StringComparison.OrdinalIgnoreCase)));

    bool IsConfigured(Uri address) => address.Scheme == options.ApiBaseUrl.Scheme && address.Authority == options.ApiBaseUrl.Authority;
}
