namespace AubmBot.BotFramework.Schema;

/// <summary>Content types of what citizens send that is no file: the platforms have no common ones.</summary>
public static class AttachmentTypes
{
    /// <summary>Content: <c>emoji</c>, where the platform names one.</summary>
    public const string Sticker = "application/vnd.aubm.sticker";

    /// <summary>Content: <c>latitude</c>, <c>longitude</c> in degrees.</summary>
    public const string Location = "application/vnd.aubm.location";

    /// <summary>Content: <c>phone</c> in international form, <c>own</c>: the platform vouches that it is the sender's.</summary>
    public const string Contact = "application/vnd.aubm.contact";

    /// <summary>Something that the platform itself cannot hand over.</summary>
    public const string Unsupported = "application/vnd.aubm.unsupported";

    /// <summary>Whether somebody sent a file: neither one of these nor a card.</summary>
    public static bool IsFile(Attachment sent) => sent.ContentType is { } type
        && !type.StartsWith("application/vnd.aubm.", StringComparison.Ordinal) && !type.StartsWith("application/vnd.microsoft.card.", StringComparison.Ordinal);
}
