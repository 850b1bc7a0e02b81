using System.Text.Json;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Files;

/// <summary>Notes what became of a file. A row that was dropped meanwhile stays dropped.</summary>
public sealed class FileRows(
    Writer writer, IDbContextFactory<AubmDbContext> database, ConfiguredChannels channels, LastHeard lastHeard, IInbox inbox, TimeProvider clock)
{
    const string NoTicket = "no ticket came of it";
    static readonly TimeSpan WaitsForATicket = TimeSpan.FromHours(24);

    /// <summary>In most starts there is none, and no model has to be built to learn that.</summary>
    public Task<bool> IsAnyOpenAsync() => writer.WriteAsync(session => session.IsAnyFileOpen());

    /// <summary>A file of a form that was never sent goes after a day.</summary>
    public async Task DropLeftoversAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - WaitsForATicket;
        IQueryable<StoredFile> Leftovers(AubmDbContext rows) =>
            rows.Files.Where(file => file.State == FileState.Kept && file.TicketReference == null && file.CreatedAt < before);
        // Looked for here first: the first query of a process builds the model, for which nobody's message should wait in the writer.
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await Leftovers(context).AnyAsync(cancellationToken))
            await ChangeAsync(rows =>
            {
                foreach (var file in Leftovers(rows))
                    file.Drop(NoTicket);
            });
    }

    /// <summary>A file that the citizen uploaded here: it is on disk already.</summary>
    public Task AddUploadAsync(string name, long conversationId, string contentType, long size) => ChangeAsync(context => context.Files.Add(new StoredFile
    {
        Name = name,
        ConversationId = conversationId,
        Use = FileUse.Document,
        State = FileState.Kept,
        ContentType = contentType,
        Size = size,
        CreatedAt = clock.GetUtcNow(),
    }));

    /// <summary>Whether it is a file of this conversation that is here.</summary>
    public async Task<bool> IsKeptAsync(string name, long conversationId, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Files.AnyAsync(
            file => file.Name == name && file.ConversationId == conversationId && file.State == FileState.Kept, cancellationToken);
    }

    /// <summary>The channel of the message that brought the file.</summary>
    public async Task<string> PlatformOfAsync(StoredFile file, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Messages.Where(message => message.Id == file.MessageId).Select(message => message.Conversation!.Channel).FirstOrDefaultAsync(cancellationToken)
            ?? file.Conversation!.Channel;
    }

    /// <summary>False where the file is not wanted any more.</summary>
    public Task<bool> CountAsync(StoredFile file, int attempt) => IfWantedAsync(file, row => row.Attempts = attempt);

    /// <summary>False where the file is not wanted any more.</summary>
    public async Task<bool> KeepAsync(StoredFile file, FetchResult fetched)
    {
        var copy = await PlatformCopyAsync(file);
        return await IfWantedAsync(file, row =>
        {
            (row.State, row.ContentType, row.Size) = (FileState.Kept, fetched.ContentType, fetched.Size);
            GoOnTo(row, copy);
        });
    }

    public Task TryLaterAsync(StoredFile file, DateTimeOffset at) => IfWantedAsync(file, row => row.NextAttemptAt = at);

    public async Task DeletedAsync(StoredFile file)
    {
        var copy = await PlatformCopyAsync(file);
        await ChangeAsync(context =>
        {
            var row = context.Files.Find(file.Id)!;
            row.State = FileState.Gone;
            GoOnTo(row, copy);
        });
    }

    /// <summary>The platform has none any more, or it is left there.</summary>
    public Task ForgottenAsync(StoredFile file) => ChangeAsync(context =>
    {
        if (context.Files.FirstOrDefault(row => row.Id == file.Id) is { } row)
            GoOnTo(row, null);
    });

    /// <summary>The platform is asked again; a row that was dropped meanwhile is seen to first.</summary>
    public Task ForgetLaterAsync(StoredFile file, int attempts, DateTimeOffset at) => ChangeAsync(context =>
    {
        if (context.Files.FirstOrDefault(row => row.Id == file.Id && row.State == file.State) is { } row)
            (row.Attempts, row.NextAttemptAt) = (attempts, at);
    });

    /// <summary>Gives it up. The conversation hears of it first, by an event whose id keeps it from being told twice.</summary>
    public async Task FailAsync(StoredFile file, string reason, CancellationToken cancellationToken)
    {
        if (file.Use == FileUse.Document)
            await TellAsync(file, reason, cancellationToken);
        var copy = await PlatformCopyAsync(file);
        await IfWantedAsync(file, row => (row.State, row.Reason, row.Source, row.NextAttemptAt) = (FileState.Failed, reason, copy, null));
    }

    // What is left to do with a file is to have it deleted where it came from.
    static void GoOnTo(StoredFile row, string? copy) =>
        (row.Source, row.Attempts, row.NextAttemptAt) = (copy, copy is null ? row.Attempts : 0, null);

    // Only where the platform keeps it until it is told.
    async Task<string?> PlatformCopyAsync(StoredFile file) =>
        channels.Find(await PlatformOfAsync(file, CancellationToken.None)) is IKeepsCopies ? file.Source : null;

    // The form may have moved on while the file was fetched: told where it is now.
    async Task TellAsync(StoredFile file, string reason, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var here = (await context.Files.AsNoTracking().Include(row => row.Conversation!.Contact).FirstAsync(row => row.Id == file.Id, cancellationToken)).Conversation!;
        if (channels.Find(here.Channel) is not { } channel)
            return;
        var last = await lastHeard.InAsync(Recipient.Of(here), cancellationToken);
        var news = Activity.Event(EventNames.FileFailed);
        news.Id = $"file:{file.Name}";
        news.Value = JsonSerializer.SerializeToElement(new JsonObject { ["file"] = file.Name, ["reason"] = reason });
        news.ChannelData = JsonSerializer.SerializeToElement(new JsonObject { [Album.Property] = EventNames.FileFailed });
        (news.ChannelId, news.ServiceUrl, news.Conversation) = (last.ChannelId, last.ServiceUrl, last.Conversation);
        (news.From, news.Recipient, news.Locale) = (last.From, last.Recipient, last.Locale);
        await inbox.AcceptAsync(channel, [news], cancellationToken);
    }

    Task<bool> IfWantedAsync(StoredFile file, Action<StoredFile> change) => writer.WriteAsync(session =>
    {
        var wanted = false;
        session.WithContext(context =>
        {
            if (context.Files.FirstOrDefault(row => row.Id == file.Id && row.State == FileState.Wanted) is not { } row)
                return;
            change(row);
            wanted = true;
        });
        return wanted;
    });

    Task ChangeAsync(Action<AubmDbContext> change) => writer.WriteAsync(session =>
    {
        session.WithContext(change);
        return true;
    });
}
