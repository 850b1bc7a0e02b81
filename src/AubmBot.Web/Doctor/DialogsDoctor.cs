using AubmBot.BotFramework.Channels;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Knowledge.Checks;
using AubmBot.Web.Hosting;

namespace AubmBot.Web.Doctor;

/// <summary>The sum of what <c>check-dialogs</c> tells in full.</summary>
static class DialogsDoctor
{
    public static Diagnosis Examine(string? folder)
    {
        try
        {
            var findings = DialogsCheck.Run(LibraryReader.Read(Folders.Dialogs(folder)), DateOnly.FromDateTime(DateTime.Today), source: null);
            var errors = findings.Count(finding => finding.IsError);
            return new Diagnosis("Dialogs", $"{errors} errors, {findings.Count - errors} warnings (see check-dialogs)", MustMend: errors > 0);
        }
        catch (Exception problem) when (problem is DialogsProblemException or ConfigurationProblemException)
        {
            return new Diagnosis("Dialogs", problem.Message, MustMend: true);
        }
    }
}
