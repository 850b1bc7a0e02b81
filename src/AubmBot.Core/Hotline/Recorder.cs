using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Data;
using AubmBot.Core.Files;

namespace AubmBot.Core.Hotline;

/// <summary>
/// Callers' recorded words become files of ours. The platform's file is often not there yet when the caller goes on: it is
/// fetched when the platform says so, and after a while if it never does.
/// </summary>
public sealed class Recorder(FileRequests files, FileSignal signal, Writer writer)
{
    const string Absent = "nothing was recorded";
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Asks for what the turn brought, where it brought any: <see cref="RecordedWords"/> of the turn.</summary>
    public async Task TakeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (Recording.Of(turn.Activity) is { } recording)
            turn.Set(new RecordedWords(
                await files.WantAsync(turn, turn.Activity.Attachments![0], FileUse.Recording, cancellationToken, notBefore: turn.Now + Patience),
                recording.Seconds, recording.Paused));
    }

    /// <summary>The file can be had, or never will. Told twice, or of a recording that nobody kept, it changes nothing.</summary>
    public async Task HearAsync(RecordingNotice notice)
    {
        await writer.WriteAsync(session =>
        {
            session.WithContext(context => Note(context, notice));
            return true;
        });
        signal.Give();
    }

    static void Note(AubmDbContext context, RecordingNotice notice)
    {
        var wanted = context.Files.Where(file => file.State == FileState.Wanted && file.Use == FileUse.Recording).ToList();
        foreach (var file in wanted.Where(file => IsOf(file, notice.Id)))
            if (notice.Exists)
                file.NextAttemptAt = null;
            else
                (file.State, file.Reason, file.Source, file.NextAttemptAt) = (FileState.Failed, Absent, null, null);
    }

    static bool IsOf(StoredFile file, string recording) =>
        System.Text.Json.JsonSerializer.Deserialize(file.Source!, ActivityJson.Wire.Attachment)?.Name == recording;
}
