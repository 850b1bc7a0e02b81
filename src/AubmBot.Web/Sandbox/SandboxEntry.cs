namespace AubmBot.Web.Sandbox;

/// <summary>One thing that happened between the bot and a stand-in; what the lab shows.</summary>
sealed record SandboxEntry
{
    /// <summary>Its place in the order of all.</summary>
    public long Number { get; init; }

    /// <summary>Grows with every change of any entry, so that a reader can ask for what is new.</summary>
    public long Version { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Channel id, as in <c>ChannelIds</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>The citizen's address on the platform; empty for calls that concern none.</summary>
    public string Citizen { get; init; } = "";

    /// <summary>From the citizen, by a webhook; otherwise from the bot, by a call.</summary>
    public bool FromCitizen { get; init; }

    /// <summary><c>message</c>, <c>typing</c>, <c>event</c>, <c>call</c>, or <c>person</c>: somebody of the agency wrote it.</summary>
    public string Kind { get; init; } = "message";

    public string Text { get; init; } = "";

    /// <summary>Name of the file that the citizen sent with it.</summary>
    public string? File { get; init; }

    public IReadOnlyList<SandboxButton> Buttons { get; init; } = [];

    /// <summary>The platform's id of the message.</summary>
    public string? Id { get; init; }

    /// <summary>How often the citizen changed it.</summary>
    public int Edits { get; init; }

    /// <summary>Taken back by the citizen; the text is gone here too.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>How far it came: sent, delivered, read, failed.</summary>
    public string? Delivery { get; init; }

    /// <summary>The platform's code of what went wrong, where it told it after it had taken the message.</summary>
    public string? Failure { get; init; }

    public SmsCount? Sms { get; init; }

    /// <summary>What was called, and what with; tokens in addresses are left out.</summary>
    public required string Request { get; init; }

    public int Status { get; init; }

    public string Answer { get; init; } = "";
}
