using System.CommandLine;
using AubmBot.Core.Data;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Understanding;
using AubmBot.Web.Hosting;

namespace AubmBot.Web.CommandLine;

/// <summary><c>prepare</c>: does once what each start would do alike. The build does it; an operator who edits dialogs may.</summary>
static class PrepareCommand
{
    static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "Where the results are kept; a start looks beside the program.",
        DefaultValueFactory = _ => new DirectoryInfo(AppContext.BaseDirectory),
    };

    public static Command Create()
    {
        var command = new Command("prepare", "Learns from dialogs/ and makes an empty database, for the next starts.") { Out };
        command.SetAction(RunAsync);
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = parsed.GetRequiredValue(Out).FullName;
        var empty = EmptyDatabase.MakeAsync(Path.Combine(folder, EmptyDatabase.FileName));
        LearntFile.Save(LibraryReader.Read(Folders.Dialogs()).Engine, Path.Combine(folder, LearntFile.FileName));
        await empty;
        return 0;
    }
}
