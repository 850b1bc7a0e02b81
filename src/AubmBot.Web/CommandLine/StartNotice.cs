using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Data;

namespace AubmBot.Web.CommandLine;

/// <summary>Tells whoever started the bot where it is.</summary>
static class StartNotice
{
    public static void Print(WebApplication app)
    {
        var address = app.Urls.First().Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal);
        var telegram = app.Services.GetServices<IChannel>().Any(channel => channel.Id == ChannelIds.Telegram);
        Console.WriteLine($"""

            AubmBot is ready.
              Citizen's page    {address}/
              Direct Line 3.0   {address}/v3/directline
              Bot Connector     {address}/api/messages
              Telegram          {(telegram ? "on" : "off (set Channels__Telegram__BotToken)")}
              Health            {address}/health/ready
              Data              {app.Services.GetRequiredService<DataFolder>().Path}
            Stop with Ctrl+C.

            """);
    }
}
