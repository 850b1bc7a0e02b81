namespace AubmBot.BotFramework.Channels;

/// <summary>A citizen's file as the platform handed it over, or why it did not.</summary>
/// <param name="Failure">Null where <paramref name="Content"/> is the whole file.</param>
/// <param name="ContentType">What the platform calls it; not to be trusted.</param>
/// <param name="Content">Its bytes.</param>
public sealed record FetchedFile(SendFailure? Failure, string? ContentType, ReadOnlyMemory<byte> Content)
{
    public static FetchedFile Failed(SendFailure failure) => new(failure, null, default);
}
