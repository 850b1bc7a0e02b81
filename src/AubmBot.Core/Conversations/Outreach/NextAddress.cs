using AubmBot.BotFramework.Prompts;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Core.Conversations.SendingWindows;
using AubmBot.Core.Data;
using AubmBot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Conversations.Outreach;

/// <summary>
/// Where a letter goes that cannot go where it was meant to: another address of the same proven person, on the same channel
/// first, then where they wrote last and may be written to, then by text message. Silence and blocks are kept everywhere.
/// </summary>
public sealed class NextAddress(
    IDbContextFactory<AubmDbContext> database, ConfiguredChannels channels, Citizens citizens, LastHeard lastHeard, SendingBudget budget, TimeProvider clock)
{
    /// <param name="from">Where it cannot go.</param>
    /// <param name="tried">Rows of conversations where it could not go either.</param>
    public async Task<Recipient?> AfterAsync(Lane from, IReadOnlyCollection<long> tried)
    {
        var person = (await citizens.AddressesOfAsync(from.ContactId, CancellationToken.None)).ToList();
        // Whoever asked for silence somewhere did not mean that we write elsewhere.
        if (person.Exists(address => address.OptedOutAt is not null))
            return null;
        await using var context = await database.CreateDbContextAsync();
        return await ByConversationAsync(context, from, person, tried) ?? await ByTextMessageAsync(context, person, tried);
    }

    async Task<Recipient?> ByConversationAsync(AubmDbContext context, Lane from, List<Contact> person, IReadOnlyCollection<long> tried)
    {
        var reachable = person.Where(address => address.BlockedAt is null).Select(address => address.Id).ToList();
        var conversations = await context.Conversations.AsNoTracking().Include(conversation => conversation.Contact)
            .Where(conversation => reachable.Contains(conversation.ContactId) && conversation.EndedAt == null && !tried.Contains(conversation.Id))
            .ToListAsync();
        var open = new List<(Conversation Conversation, DateTimeOffset HeardAt)>();
        foreach (var conversation in conversations)
            if (await OpenSinceAsync(conversation) is { } heardAt)
                open.Add((conversation, heardAt));
        return open.OrderByDescending(each => each.Conversation.Channel == from.Key.Channel).ThenByDescending(each => each.HeardAt)
            .Select(each => Recipient.Of(each.Conversation)).FirstOrDefault();
    }

    // A page that is closed and a call that is over are read by nobody; text messages have caps of their own.
    async Task<DateTimeOffset?> OpenSinceAsync(Conversation conversation)
    {
        if (channels.Find(conversation.Channel) is not { Capabilities: { Pulls: false, Spoken: false } can } channel || channel == channels.TextMessages)
            return null;
        var heardAt = await lastHeard.AtAsync(conversation.Id);
        return heardAt is not null && SendingWindow.Of(can, heardAt, Author.Bot, clock.GetUtcNow()).IsOpen ? heardAt : null;
    }

    async Task<Recipient?> ByTextMessageAsync(AubmDbContext context, List<Contact> person, IReadOnlyCollection<long> tried)
    {
        if (channels.TextMessages is not { } channel)
            return null;
        var blocked = person.Where(address => address.Channel == channel.Id && address.BlockedAt is not null).Select(address => address.ExternalId).ToList();
        var phones = person
            .SelectMany(address => new[] { address.ProvenPhone, channels.OfNumbers.Contains(address.Channel) ? address.ExternalId : null }).OfType<string>()
            .Where(phone => PhonePrompt.Normalize(phone) == phone && !blocked.Contains(phone) && !IsTried(context, channel.Id, phone, tried));
        foreach (var phone in phones)
            if (await budget.WouldRefuseAsync(channel, phone) is null)
                return Recipient.Number(channel, phone);
        return null;
    }

    static bool IsTried(AubmDbContext context, string channel, string phone, IReadOnlyCollection<long> tried) =>
        context.Conversations.Any(conversation => conversation.Channel == channel && conversation.ExternalId == phone && tried.Contains(conversation.Id));
}
