using System.CommandLine;

namespace AubmBot.Web.CommandLine;

/// <summary><c>chat</c>: a conversation in the terminal, kept like any other.</summary>
static class ChatCommand
{
    public static Command Create()
    {
        var command = new Command("chat", "Talks with the bot in the terminal; an empty line or Ctrl+D ends it.");
        command.SetAction(RunAsync);
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var session = await ConsoleSession.StartAsync(dataDirectory: null, cancellationToken);
        var conversation = $"terminal-{Environment.UserName}";
        await session.SayAsync(ConsoleChannel.Join(conversation), Console.Out, cancellationToken);
        while (!cancellationToken.IsCancellationRequested)
        {
            Console.Write("> ");
            if (await Console.In.ReadLineAsync(cancellationToken) is not { Length: > 0 } line)
                break;
            await session.SayAsync(ConsoleChannel.Line(line, conversation), Console.Out, cancellationToken);
        }
        return 0;
    }
}
