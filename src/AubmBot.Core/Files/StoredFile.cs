using AubmBot.Core.Conversations;

namespace AubmBot.Core.Files;

/// <summary>
/// A file of a citizen's that the agency asked for. Its bytes lie in the data folder under its random name, never in the
/// database; the row says where it stands, so that a crash between a message and its file loses nothing.
/// </summary>
public sealed class StoredFile
{
    public long Id { get; set; }

    /// <summary>Thirty-two random hexadecimal digits: what tickets and addresses name it by.</summary>
    public required string Name { get; set; }

    public long ConversationId { get; set; }
    public Conversation? Conversation { get; set; }

    /// <summary>The row of the message that brought it; null until that is stored. Taken back with it.</summary>
    public long? MessageId { get; set; }

    public FileUse Use { get; set; }
    public FileState State { get; set; }

    /// <summary>The attachment as its channel gave it, as JSON: where the file is fetched from. Null once nothing of it lies there.</summary>
    public string? Source { get; set; }

    /// <summary>What its first bytes say it is; null before it was read.</summary>
    public string? ContentType { get; set; }

    public long? Size { get; set; }

    /// <summary>Why it was not kept, or went: a name, never a text.</summary>
    public string? Reason { get; set; }

    /// <summary>The ticket that it belongs to; one without a ticket goes after a day.</summary>
    public string? TicketReference { get; set; }

    /// <summary>Fetches begun; of a file that is kept or gone, how often the platform was asked to delete its copy.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? NextAttemptAt { get; set; }

    /// <summary>It is to be deleted, here and with its platform; one that is nowhere, or no longer, stays as it is.</summary>
    public void Drop(string reason)
    {
        if (State is FileState.Wanted or FileState.Kept || (State == FileState.Failed && Source is not null))
            (State, Reason, NextAttemptAt) = (FileState.Dropped, reason, null);
    }
}
