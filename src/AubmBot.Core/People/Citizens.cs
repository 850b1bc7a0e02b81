using System.Text.Json;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.People;

/// <summary>
/// One citizen, several addresses: the same person is whoever proved the same telephone number, on a platform whose contacts
/// are numbers or by one that vouches for the number. A number that was typed proves nothing.
/// </summary>
public sealed class Citizens(ConfiguredChannels channels, IDbContextFactory<AubmDbContext> database)
{
    /// <summary>All contacts of the person who speaks; only this one where nothing is proven, or where others read along.</summary>
    public async Task<IReadOnlyList<long>> ContactsOfAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var origin = turn.Get<TurnOrigin>();
        if (origin.IsGroup)
            return [origin.ContactId];
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var number = NumberOf(turn) ?? await context.Contacts
            .Where(contact => contact.Id == origin.ContactId).Select(contact => contact.ProvenPhone).FirstAsync(cancellationToken);
        if (number is null)
            return [origin.ContactId];
        var byNumber = channels.OfNumbers;
        return await context.Contacts
            .Where(contact => contact.Id == origin.ContactId || contact.ProvenPhone == number
                || (contact.ExternalId == number && byNumber.Contains(contact.Channel)))
            .Select(contact => contact.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Notes a number that the platform vouches for; false where what was shared is somebody else's, or no number.</summary>
    public static bool Prove(ITurnContext turn, Attachment shared)
    {
        var origin = turn.Get<TurnOrigin>();
        if (origin.IsGroup || OwnNumberIn(shared) is not { } number)
            return false;
        turn.Get<TurnEffects>().Add(context => context.Contacts.Find(origin.ContactId)!.ProvenPhone = number);
        return true;
    }

    // Withheld numbers come as numbers that nobody could call.
    static string? NumberOf(ITurnContext turn) =>
        turn.Get<TurnOrigin>().Capabilities.ContactsAreNumbers && turn.Activity.From?.Id is { } id && PhonePrompt.Normalize(id) == id ? id : null;

    static string? OwnNumberIn(Attachment shared) =>
        shared is { ContentType: AttachmentTypes.Contact, Content: { ValueKind: JsonValueKind.Object } content }
        && content.TryGetProperty("own", out var own) && own.ValueKind == JsonValueKind.True
        && content.TryGetProperty("phone", out var phone) && phone.ValueKind == JsonValueKind.String
            ? PhonePrompt.Normalize(phone.GetString()!)
            : null;
}
