namespace AubmBot.Core.Files;

/// <summary>How a fetch ended.</summary>
/// <param name="ContentType">What it is; null where it was not got.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Reason">Why it was not got.</param>
/// <param name="Again">Another try may succeed.</param>
public sealed record FetchResult(string? ContentType, long Size, string? Reason, bool Again)
{
    /// <summary>The closed list of reasons; each has a sentence under <c>files.failed</c>.</summary>
    public const string TooLarge = "too-large", WrongType = "file-type", Unreachable = "unreachable";

    public static FetchResult Fetched(string contentType, long size) => new(contentType, size, null, false);

    public static FetchResult Failed(string reason) => new(null, 0, reason, false);

    public static FetchResult Later(string reason) => new(null, 0, reason, true);
}
