using System.CommandLine;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Knowledge.Checks;
using AubmBot.Web.Hosting;
using AubmBot.Web.Hotline;

namespace AubmBot.Web.CommandLine;

/// <summary><c>check-dialogs</c>: reads everything under dialogs/ as a critical editor would.</summary>
static class CheckDialogsCommand
{
    public static Command Create()
    {
        var command = new Command("check-dialogs", "Finds what is missing or wrong in dialogs/; ends with 1 if anything must be mended.");
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        var folder = Folders.Dialogs();
        var library = LibraryReader.Read(folder);
        var findings = DialogsCheck.Run(library, DateOnly.FromDateTime(DateTime.Today), Folders.Source(folder));
        foreach (var finding in findings)
            Console.WriteLine($"{(finding.IsError ? "error  " : "warning")} {finding.Where}: {finding.What}");
        foreach (var line in PromptReport.Of(library, folder))
            Console.WriteLine($"note    {line}");
        var errors = findings.Count(finding => finding.IsError);
        Console.WriteLine($"{errors} errors, {findings.Count - errors} warnings.");
        return errors == 0 ? 0 : 1;
    }
}
