using System.CommandLine;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Understanding;
using AubmBot.Web.Hosting;

namespace AubmBot.Web.CommandLine;

/// <summary><c>learn</c>: teaches the engine once, so that no start has to. The build does it; an operator who edits dialogs may.</summary>
static class LearnCommand
{
    static readonly Option<FileInfo> Out = new("--out")
    {
        Description = "Where it is kept; a start looks beside the program.",
        DefaultValueFactory = _ => new FileInfo(LearntFile.BesideProgram),
    };

    public static Command Create()
    {
        var command = new Command("learn", "Learns from dialogs/ and keeps that for the next starts.") { Out };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        LearntFile.Save(LibraryReader.Read(Folders.Dialogs()).Engine, parsed.GetRequiredValue(Out).FullName);
        return 0;
    }
}
