namespace AubmBot.Tests.Channels.Stubs;

/// <summary>What a stubbed platform does with one call.</summary>
public sealed record StubAnswer(int Status, string Body = "", string ContentType = "application/json")
{
    /// <summary>Takes the call and never answers; ends when the caller gives up.</summary>
    public static StubAnswer Silence { get; } = new(0);

    /// <summary>Takes the call and breaks the connection.</summary>
    public static StubAnswer Reset { get; } = new(-1);

    public (string Name, string Value)[] Headers { get; init; } = [];
}
