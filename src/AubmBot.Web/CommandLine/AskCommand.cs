using System.CommandLine;

namespace AubmBot.Web.CommandLine;

/// <summary><c>ask TEXT</c>: one question, one answer; nothing of it is kept, and it works beside a running bot.</summary>
static class AskCommand
{
    static readonly Argument<string[]> Text = new("text") { Description = "What a citizen would write.", Arity = ArgumentArity.OneOrMore };

    public static Command Create()
    {
        var command = new Command("ask", "Asks one question and prints the answer.") { Text };
        command.SetAction(RunAsync);
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var scratch = Directory.CreateTempSubdirectory("aubmbot-ask-");
        try
        {
            await using var session = await ConsoleSession.StartAsync(scratch.FullName, cancellationToken);
            await session.SayAsync(ConsoleChannel.Line(string.Join(' ', parsed.GetRequiredValue(Text)), "ask"), Console.Out, cancellationToken);
            return 0;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
