namespace AubmBot.Core.Conversations.Inbound;

/// <summary>
/// Photos sent together arrive as several messages, a second or so apart and in any order: the first waits for the others, so
/// that all of them get one turn and one answer. A process that dies meanwhile leaves them unanswered, and the next one begins anew.
/// </summary>
public sealed class Gathering(ConversationOptions options, TimeProvider clock)
{
    /// <summary>Messages that one turn answers at most.</summary>
    public const int Most = 30;

    /// <summary>Until the next turn's message is alone, or nothing has come to its album for a moment.</summary>
    public async Task WaitAsync(Lane lane)
    {
        while (lane.GrowingAlbum() is { Count: < Most } album)
        {
            // By the time of arrival: what stood in the queue long enough waits no more. A clock that was put back is not waited for.
            var rest = album[^1].ArrivedAt + options.AlbumPause - clock.GetUtcNow();
            if (rest <= TimeSpan.Zero || rest > options.AlbumPause)
                return;
            await Task.Delay(rest, clock);
        }
    }
}
