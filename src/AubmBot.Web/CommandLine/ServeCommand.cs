using System.CommandLine;
using AubmBot.Web.Hosting;

namespace AubmBot.Web.CommandLine;

/// <summary><c>serve</c>, and what happens without a verb: the bot with all its channels.</summary>
static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Runs the bot with all its channels (the default).") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(RunAsync);
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = AubmBotApp.Build([.. parsed.UnmatchedTokens]);
        await app.StartAsync(cancellationToken);
        StartNotice.Print(app);
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
