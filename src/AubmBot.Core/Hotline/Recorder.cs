using System.Collections.Concurrent;
using System.Text.Json;
using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Data;
using AubmBot.Core.Files;

namespace AubmBot.Core.Hotline;

/// <summary>
/// Callers' recorded words become files of ours. The platform's file is often not there yet when the caller goes on: it is
/// fetched when the platform says so, and after a while if it never does.
/// </summary>
public sealed class Recorder(FileRequests files, FileSignal signal, Writer writer)
{
    const string Absent = "nothing was recorded", TakenBack = "the caller took it back";
    const int MostEarly = 1_000;
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Told before the caller's own step was through; lost with the process, and then fetched after a while like the untold.
    readonly ConcurrentDictionary<string, bool> _early = [];

    /// <summary>Asks for what the turn brought, where it brought any: <see cref="RecordedWords"/> of the turn.</summary>
    public async Task TakeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        // Twilio may still be writing it.
        if (turn.Activity.Discarded() is { } discarded)
            files.Discard(turn, discarded, TakenBack, turn.Now + Patience);
        if (Recording.Of(turn.Activity) is not { } recording)
            return;
        DateTimeOffset? notBefore = _early.TryRemove(recording.Id, out _) ? null : turn.Now + Patience;
        var file = await files.WantAsync(turn, turn.Activity.Attachments![0], FileUse.Recording, cancellationToken, notBefore);
        turn.Set(new RecordedWords(file, recording.Seconds, recording.Paused));
        // Told while this turn ran: nobody could have found its row yet.
        turn.Get<TurnEffects>().Then(() =>
        {
            if (_early.TryRemove(recording.Id, out _))
                _ = HearAsync(new RecordingNotice(recording.Id, Exists: true));
        });
    }

    /// <summary>The file can be had, or never will. Told twice, or of a recording that nobody kept, it changes nothing.</summary>
    public Task HearAsync(RecordingNotice notice) => writer.WriteAsync(
        session =>
        {
            var known = false;
            session.WithContext(context => known = Note(context, notice));
            return known;
        },
        known =>
        {
            // On the writer's thread, in the order of the commits: the row comes before this, or after it and looks here.
            if (known)
                signal.Give();
            else if (notice.Exists && _early.Count < MostEarly)
                _early.TryAdd(notice.Id, true);
        });

    static bool Note(AubmDbContext context, RecordingNotice notice)
    {
        var told = context.Files.Where(file => file.State == FileState.Wanted && file.Use == FileUse.Recording).ToList()
            .Where(file => JsonSerializer.Deserialize(file.Source!, ActivityJson.Wire.Attachment)?.Name == notice.Id).ToList();
        foreach (var file in told)
            if (notice.Exists)
                file.NextAttemptAt = null;
            else
                (file.State, file.Reason, file.Source, file.NextAttemptAt) = (FileState.Failed, Absent, null, null);
        return told.Count > 0;
    }
}
