using System.Text.Json;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.People;

/// <summary>
/// One citizen, several addresses: the same person is whoever proved the same telephone number, on a platform whose contacts
/// are numbers, by one that vouches for the number or by a code sent to it; or whoever opened, at one address, a link that was
/// given to them at another. A number that was typed proves nothing.
/// </summary>
public sealed class Citizens(ConfiguredChannels channels, IDbContextFactory<AubmDbContext> database)
{
    /// <summary>All contacts of the person who speaks; only this one where nothing is proven, or where others read along.</summary>
    public async Task<IReadOnlyList<long>> ContactsOfAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        [.. (await AddressesOfAsync(turn, cancellationToken)).Select(contact => contact.Id)];

    /// <summary>As <see cref="ContactsOfAsync"/>, with what each of them proved; in a group nobody has proved anything.</summary>
    public async Task<IReadOnlyList<Contact>> AddressesOfAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var origin = turn.Get<TurnOrigin>();
        if (!origin.IsGroup)
            return await AddressesOfAsync(origin.ContactId, cancellationToken);
        return [new Contact { Id = origin.ContactId, Channel = "", Account = "", ExternalId = "" }];
    }

    /// <summary>All addresses of whoever this contact is: by each number one of them proved, and by each link that joined two.</summary>
    public async Task<IReadOnlyList<Contact>> AddressesOfAsync(long contactId, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var known = await context.Contacts.AsNoTracking().Where(contact => contact.Id == contactId).ToListAsync(cancellationToken);
        var byNumber = channels.OfNumbers;
        // One address leads to the next: a page to a chat by a link, the chat to a telephone by its number.
        for (var before = 0; known.Count > before;)
        {
            before = known.Count;
            var persons = known.Select(contact => contact.Person).OfType<string>().Distinct().ToList();
            var numbers = known.SelectMany(contact => new[] { contact.ProvenPhone, NumberOf(contact) }).OfType<string>().Distinct().ToList();
            known = await context.Contacts.AsNoTracking()
                .Where(contact => contact.Id == contactId || persons.Contains(contact.Person!) || numbers.Contains(contact.ProvenPhone!)
                    || (numbers.Contains(contact.ExternalId) && byNumber.Contains(contact.Channel)))
                .OrderBy(contact => contact.Id).ToListAsync(cancellationToken);
        }
        return known;
    }

    /// <summary>Two addresses were joined by a link that only whoever holds both could open.</summary>
    public static void Join(AubmDbContext context, long one, long other)
    {
        var (first, second) = (context.Contacts.Find(one)!, context.Contacts.Find(other)!);
        var (person, joined) = (first.Person ?? second.Person ?? Guid.NewGuid().ToString("N"), second.Person);
        if (joined is not null)
            foreach (var contact in context.Contacts.Where(contact => contact.Person == joined))
                contact.Person = person;
        first.Person = second.Person = person;
    }

    /// <summary>Notes a number that the platform vouches for; false where what was shared is somebody else's, or no number.</summary>
    public static bool Prove(ITurnContext turn, Attachment shared)
    {
        var origin = turn.Get<TurnOrigin>();
        if (origin.IsGroup || OwnNumberIn(shared) is not { } number)
            return false;
        Prove(turn, number);
        return true;
    }

    /// <summary>Notes a number that the person has shown to hold.</summary>
    public static void Prove(ITurnContext turn, string number)
    {
        var contact = turn.Get<TurnOrigin>().ContactId;
        turn.Get<TurnEffects>().Add(context => context.Contacts.Find(contact)!.ProvenPhone = number);
    }

    // Withheld numbers come as numbers that nobody could call.
    string? NumberOf(Contact contact) =>
        channels.OfNumbers.Contains(contact.Channel) && PhonePrompt.Normalize(contact.ExternalId) == contact.ExternalId ? contact.ExternalId : null;

    static string? OwnNumberIn(Attachment shared) =>
        shared is { ContentType: AttachmentTypes.Contact, Content: { ValueKind: JsonValueKind.Object } content }
        && content.TryGetProperty("own", out var own) && own.ValueKind == JsonValueKind.True
        && content.TryGetProperty("phone", out var phone) && phone.ValueKind == JsonValueKind.String
            ? PhonePrompt.Normalize(phone.GetString()!)
            : null;
}
