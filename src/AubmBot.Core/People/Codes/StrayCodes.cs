using System.Text.RegularExpressions;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.People.Codes;

/// <summary>
/// A code is also typed where none is asked for: too late, after "annuler", as an answer to the text message. It is covered there
/// as it is in its prompt, where it was sent to this person within the hour; other numbers of six digits stay as they are.
/// </summary>
public sealed partial class StrayCodes(IDbContextFactory<AubmDbContext> database, Citizens citizens, CodeHash hashes) : IMiddleware
{
    // Each costs as many slow hashes as there were codes.
    const int Length = 6, MostLookedAt = 4;
    static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public async Task OnTurnAsync(ITurnContext turn, Func<CancellationToken, Task> next, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type == ActivityTypes.Message && Candidates(turn.Activity.Text ?? "") is { Count: > 0 } typed
            && await SentAsync(turn, cancellationToken) is { Count: > 0 } sent && typed.Any(code => sent.Exists(each => hashes.Matches(code, each))))
            Confidential.Hide(turn);
        await next(cancellationToken);
    }

    // "Mon code est 123456", or "123 456" and nothing else.
    static List<string> Candidates(string text)
    {
        var only = Digits.Only(text);
        return only.Length == Length ? [only] : [.. Six().Matches(Digits.ToLatin(text)).Select(match => match.Value).Distinct().Take(MostLookedAt)];
    }

    async Task<List<OneTimeCode>> SentAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var (here, since) = (turn.Get<TurnOrigin>().ConversationId, turn.Now - Hour);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (!await context.OneTimeCodes.AnyAsync(code => code.CreatedAt > since, cancellationToken))
            return [];
        var addresses = await citizens.AddressesOfAsync(turn, cancellationToken);
        var contacts = addresses.Select(address => address.Id).ToList();
        var phones = addresses.SelectMany(address => new[] { address.ProvenPhone, address.ExternalId }).OfType<string>().ToList();
        return await context.OneTimeCodes.AsNoTracking()
            .Where(code => code.CreatedAt > since
                && (code.ConversationId == here || contacts.Contains(code.Conversation!.ContactId) || phones.Contains(code.Phone)))
            .ToListAsync(cancellationToken);
    }

    [GeneratedRegex(@"(?<![0-9])[0-9]{6}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Six();
}
