using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;
using Telegram.Bot.Types;

namespace AubmBot.Channels.Telegram;

/// <summary>
/// What a message carries besides text. Files are named by <c>telegram-file:</c> and their id: an address of Telegram's
/// would hold the bot's token.
/// </summary>
static class TelegramAttachments
{
    public const string FileScheme = "telegram-file:";

    /// <summary>Null where the message is text only, or of a kind nobody knows yet.</summary>
    public static List<Attachment>? Of(Message message) => message switch
    {
        { Photo: { Length: > 0 } sizes } => File("image/jpeg", Largest(sizes)?.FileId),
        // An animation comes as a document too; the document would say the same file twice.
        { Animation: { } animation } => File(animation.MimeType ?? "video/mp4", animation.FileId, animation.FileName),
        { Document: { } document } => File(document.MimeType ?? "application/octet-stream", document.FileId, document.FileName),
        { Voice: { } voice } => File("audio/ogg", voice.FileId),
        { Audio: { } audio } => File(audio.MimeType ?? "audio/mpeg", audio.FileId, audio.FileName),
        { Video: { } video } => File(video.MimeType ?? "video/mp4", video.FileId, video.FileName),
        { VideoNote: { } note } => File("video/mp4", note.FileId),
        { Sticker: { } sticker } => ActivityData.Attachment(AttachmentTypes.Sticker, ("emoji", sticker.Emoji)),
        { Location: { } place } => ActivityData.Attachment(AttachmentTypes.Location, ("latitude", place.Latitude), ("longitude", place.Longitude)),
        { Contact: { PhoneNumber: not null } contact } => ActivityData.Attachment(AttachmentTypes.Contact, ("phone", Phone(contact)), ("own", IsOwn(contact, message))),
        _ => null,
    };

    static PhotoSize? Largest(PhotoSize[] sizes) => sizes.OfType<PhotoSize>().MaxBy(size => (long)size.Width * size.Height);

    static List<Attachment>? File(string contentType, string? fileId, string? name = null) =>
        string.IsNullOrEmpty(fileId) ? null : [new Attachment { ContentType = contentType, ContentUrl = FileScheme + fileId, Name = name }];

    // Telegram leaves the plus sign out of numbers that are international all the same; a friend's may stand as it was written down.
    static string Phone(Contact contact) => contact.PhoneNumber is ['+' or '0', ..] ? contact.PhoneNumber : $"+{contact.PhoneNumber}";

    // Only one's own contact proves a number; anybody's can be passed on.
    static bool IsOwn(Contact contact, Message message) => contact.UserId is { } id && id == message.From?.Id;
}
