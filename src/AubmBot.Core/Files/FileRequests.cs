using System.Text.Json;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Files;

/// <summary>
/// What a turn may ask for: that a file be had, belong to a ticket, or go. Rows of the turn's own transaction; fetching and
/// deleting come after it, off the conversation's lane (<see cref="FileKeeper"/>).
/// </summary>
public sealed class FileRequests(IDbContextFactory<AubmDbContext> database, FileSignal signal)
{
    /// <summary>The name that the file will have, or null where it cannot be had.</summary>
    /// <param name="turn">The turn whose message brought it.</param>
    /// <param name="attachment">As the channel gave it.</param>
    /// <param name="use">What it was asked for.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <param name="notBefore">The platform may not have it yet, and says when it has; tried then at the latest.</param>
    public async Task<string?> WantAsync(
        ITurnContext turn, Attachment attachment, FileUse use, CancellationToken cancellationToken, DateTimeOffset? notBefore = null)
    {
        if (await UploadedAsync(turn, attachment, cancellationToken) is { } uploaded)
            return uploaded;
        var origin = turn.Get<TurnOrigin>();
        if (attachment.ContentUrl is null || !origin.HasFiles)
            return null;
        var name = FileStore.NewName();
        Change(turn, context => context.Files.Add(new StoredFile
        {
            Name = name,
            ConversationId = origin.ConversationId,
            MessageId = origin.BroughtBy(attachment),
            Use = use,
            State = FileState.Wanted,
            Source = JsonSerializer.Serialize(attachment, ActivityJson.Wire.Attachment),
            CreatedAt = turn.Now,
            NextAttemptAt = notBefore,
        }));
        return name;
    }

    /// <summary>Nobody wants what the platform kept: it is deleted there, as soon as it can be.</summary>
    public void Discard(ITurnContext turn, Attachment attachment, string reason, DateTimeOffset notBefore)
    {
        var origin = turn.Get<TurnOrigin>();
        Change(turn, context => context.Files.Add(new StoredFile
        {
            Name = FileStore.NewName(),
            ConversationId = origin.ConversationId,
            MessageId = origin.MessageId,
            Use = FileUse.Recording,
            State = FileState.Gone,
            Reason = reason,
            Source = JsonSerializer.Serialize(attachment, ActivityJson.Wire.Attachment),
            CreatedAt = turn.Now,
            NextAttemptAt = notBefore,
        }));
    }

    /// <summary>These files go, whatever state they are in.</summary>
    public void Drop(ITurnContext turn, IReadOnlyCollection<string> names, string reason) => Change(turn, context =>
    {
        var here = turn.Get<TurnOrigin>().ConversationId;
        // One that went along to another conversation is that one's, whatever is still said here.
        foreach (var file in Named(context, names).Where(file => file.ConversationId == here))
            file.Drop(reason);
    });

    /// <summary>These files of another conversation are this one's from now on: it hears of them, and may have them deleted.</summary>
    public static void Follow(ITurnContext turn, IReadOnlyCollection<string> names, long from)
    {
        var here = turn.Get<TurnOrigin>().ConversationId;
        if (names.Count > 0)
            turn.Get<TurnEffects>().Add(context =>
                Named(context, names).Where(file => file.ConversationId == from).ToList().ForEach(file => file.ConversationId = here));
    }

    /// <summary>Everything that is kept of this conversation, or about to be.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var conversation = turn.Get<TurnOrigin>().ConversationId;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Files
            .Where(file => file.ConversationId == conversation && (file.State == FileState.Wanted || file.State == FileState.Kept || (file.State == FileState.Failed && file.Source != null)))
            .Select(file => file.Name).ToListAsync(cancellationToken);
    }

    /// <summary>A file of this conversation, or null: a name may come from outside.</summary>
    public async Task<StoredFile?> FindAsync(ITurnContext turn, string name, CancellationToken cancellationToken)
    {
        var conversation = turn.Get<TurnOrigin>().ConversationId;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Files.AsNoTracking().FirstOrDefaultAsync(file => file.ConversationId == conversation && file.Name == name, cancellationToken);
    }

    void Change(ITurnContext turn, Action<AubmDbContext> change)
    {
        turn.Get<TurnEffects>().Add(change);
        turn.Get<TurnEffects>().Then(signal.Give);
    }

    // Also those that the same turn has only just asked for.
    internal static List<StoredFile> Named(AubmDbContext context, IReadOnlyCollection<string> names)
    {
        context.Files.Where(file => names.Contains(file.Name)).Load();
        return [.. context.Files.Local.Where(file => names.Contains(file.Name))];
    }

    // Web chat's own uploads are here already; their name counts in their own conversation, and once.
    async Task<string?> UploadedAsync(ITurnContext turn, Attachment attachment, CancellationToken cancellationToken)
    {
        var (name, origin) = (attachment.ContentUrl?.Split('/')[^1], turn.Get<TurnOrigin>());
        if (!FileStore.IsName(name))
            return null;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var isTheirs = await context.Files.AnyAsync(
            file => file.Name == name && file.ConversationId == origin.ConversationId && file.State == FileState.Kept && file.MessageId == null,
            cancellationToken);
        if (!isTheirs)
            return null;
        Change(turn, changed => changed.Files.Single(file => file.Name == name).MessageId = origin.BroughtBy(attachment));
        return name;
    }
}
