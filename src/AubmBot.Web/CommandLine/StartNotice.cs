using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Data;
using AubmBot.Web.Sandbox;

namespace AubmBot.Web.CommandLine;

/// <summary>Tells whoever started the bot where it is.</summary>
static class StartNotice
{
    const string Wanted = " (for the real one set Channels__Telegram__BotToken)";

    public static void Print(WebApplication app)
    {
        var address = app.Urls.First().Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal);
        var channels = app.Services.GetServices<IChannel>().Select(channel => channel.Id).ToList();
        var telegram = channels.Contains(ChannelIds.Telegram);
        var sandbox = app.Services.GetService<SandboxPlatforms>()?.Names ?? new HashSet<string>();
        string[] lines =
        [
            "",
            "AubmBot is ready.",
            $"  Citizen's page    {address}/",
            .. app.Environment.IsDevelopment() ? [$"  The lab           {address}/lab"] : Array.Empty<string>(),
            $"  Direct Line 3.0   {address}/v3/directline",
            $"  Bot Connector     {address}/api/messages",
            $"  Telegram          {(sandbox.Contains("Telegram") ? "sandbox" : telegram ? "on" : "off")}{(sandbox.Contains("Telegram") || !telegram ? Wanted : "")}",
            $"  Channels          {string.Join(", ", channels)}",
            $"  Health            {address}/health/ready",
            $"  Data              {app.Services.GetRequiredService<DataFolder>().Path}",
            "Stop with Ctrl+C.",
            "",
        ];
        foreach (var line in lines)
            Console.WriteLine(line);
    }
}
