using System.CommandLine;

namespace AubmBot.Web.CommandLine;

/// <summary>The verbs: what this program can be asked to do.</summary>
static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("AubmBot, the assistant that answers citizens on every channel.")
        {
            ServeCommand.Create(),
            ChatCommand.Create(),
            AskCommand.Create(),
            EvaluateCommand.Create(),
            CheckDialogsCommand.Create(),
            PrepareCommand.Create(),
            DoctorCommand.Create(),
        };
        root.SetAction(ServeCommand.RunAsync);
        root.TreatUnmatchedTokensAsErrors = args is [] or [['-', ..], ..] is false;
        var parsed = root.Parse(args);
        if (UnknownOption.In(parsed) is { } option)
            return await UnknownOption.RefuseAsync(option, root, parsed.CommandResult.Command);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception problem) when (StartProblem.Of(problem) is { } sentence)
        {
            await Console.Error.WriteLineAsync($"AubmBot cannot start: {sentence}");
            return 1;
        }
    }
}
