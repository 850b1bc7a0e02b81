using System.Collections.Concurrent;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Knowledge;
using QRCoder;

namespace AubmBot.Web.WebChat;

/// <summary>What the page needs before it can say a word: its sentences, its languages, the way to Telegram.</summary>
sealed class PageSettings(LiveLibrary library, IConfiguration configuration, IEnumerable<IChannel> channels)
{
    const string Prefix = "page.";

    readonly ConcurrentDictionary<string, string> _codes = new();

    public IResult For(string? asked)
    {
        var language = library[library.FromTag(asked) ?? library.All[0].Code];
        var agency = library.Current.Agency;
        return TypedResults.Ok(new
        {
            language = language.Code,
            direction = language.Direction,
            languages = library.All.Select(known => new { code = known.Code, name = known.Name, direction = known.Direction }),
            sentences = library.Current.Sentences[library.All[0].Code].Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal))
                .ToDictionary(key => key, key => library.Say(key, language.Code)),
            telegram = Telegram(),
            upload = true,
            agency = new { name = library.Say("page.title", language.Code), site = agency.GetValueOrDefault("site"), phone = agency.GetValueOrDefault("phone") },
        });
    }

    object? Telegram()
    {
        if (configuration["Channels:Telegram:BotUsername"] is not { Length: > 0 } name || channels.All(channel => channel.Id != ChannelIds.Telegram))
            return null;
        var url = $"https://t.me/{name.TrimStart('@')}";
        return new { url, qr = _codes.GetOrAdd(url, Draw) };
    }

    static string Draw(string url)
    {
        using var code = QRCodeGenerator.GenerateQrCode(url, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(6))}";
    }
}
