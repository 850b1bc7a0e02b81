using System.CommandLine;
using System.Diagnostics;
using AubmBot.BotFramework.Channels;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Understanding;
using AubmBot.Web.Hosting;

namespace AubmBot.Web.CommandLine;

/// <summary><c>evaluate QUESTIONS.tsv</c>: how well the bot understands, as it ships or freshly taught from one file alone.</summary>
static class EvaluateCommand
{
    static readonly Argument<FileInfo> Questions = new("questions") { Description = "Columns text, lang, expected; \"none\" means: must abstain." };
    static readonly Option<FileInfo?> Train = new("--train") { Description = "Teaches an engine of its own from this file alone, without the lexicon." };
    static readonly Option<FileInfo?> Json = new("--json") { Description = "Also writes the figures there." };
    static readonly Option<int> Confusions = new("--confusions") { Description = "How many of the worst confusions are shown.", DefaultValueFactory = _ => 10 };

    public static Command Create()
    {
        var command = new Command("evaluate", "Measures how well questions are understood.") { Questions, Train, Json, Confusions };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        var questions = Read(parsed.GetRequiredValue(Questions));
        var rows = parsed.GetValue(Train) is { } file ? Read(file) : null;
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var engine = rows is null ? LibraryReader.Read(Folders.Dialogs()).Engine : UnderstandingEngine.Train(rows, Lexicon.Empty);
        var trained = Stopwatch.GetElapsedTime(start);
        var added = (GC.GetTotalMemory(forceFullCollection: true) - memory) / 1e6;
        var result = Evaluation.Run(engine, questions, trained, Progress(questions.Count));
        EvaluationReport.Print(result, added, parsed.GetValue(Confusions), Console.Out);
        if (parsed.GetValue(Json) is { } report)
            EvaluationReport.Write(result, report.FullName);
        return 0;
    }

    static IReadOnlyList<TrainingRow> Read(FileInfo file)
    {
        try
        {
            return QuestionFile.Read(file.FullName);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            throw new ConfigurationProblemException(problem.Message, problem);
        }
    }

    // On a terminal only: in a file a progress bar is rubbish.
    static Action<int>? Progress(int total) => Console.IsErrorRedirected ? null : done =>
    {
        const int Width = 40;
        if (done % 50 == 0 || done == total)
            Console.Error.Write($"\r[{new string('#', Width * done / total).PadRight(Width)}] {done}/{total}{(done == total ? "\n" : "")}");
    };
}
