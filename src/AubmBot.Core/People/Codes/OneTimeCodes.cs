using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.People.Codes;

/// <summary>Sends codes by text message, and judges what is typed: six digits, ten minutes, five tries, once.</summary>
public sealed class OneTimeCodes(
    IDbContextFactory<AubmDbContext> database, Correspondence correspondence, ConfiguredChannels channels, ILanguages languages, CodeHash hashes)
{
    /// <summary>Wrong codes after which none is right any more.</summary>
    public const int MostTries = 5;

    /// <summary>
    /// Most codes within an hour, to one number and from one conversation: whoever types a stranger's number is no nuisance to
    /// them, and whoever types many uses up nobody's day.
    /// </summary>
    public const int MostAnHour = 3;

    static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10), Hour = TimeSpan.FromHours(1);

    /// <summary>Whether codes go to anybody now.</summary>
    public bool ReachesAnyone => channels.TextMessages is { Capabilities.Limits: not { IsStopped: true } };

    /// <summary>Whether codes go to numbers like this one.</summary>
    /// <param name="phone">E.164.</param>
    public bool Reaches(string phone) => ReachesAnyone && channels.TextMessages!.Capabilities.Limits?.MayReach(phone) != false;

    /// <summary>Sends one as a part of the turn.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="phone">E.164.</param>
    /// <param name="purpose">What it is good for.</param>
    /// <param name="decoy">All the work of it, and nothing is sent: neither the words nor the time tell a wrong number from the right one.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async Task<Sent> SendAsync(ITurnContext turn, string phone, string purpose, bool decoy, CancellationToken cancellationToken)
    {
        if (!Reaches(phone) || correspondence.ByNumber(phone) is not { } recipient)
            return Sent.Impossible;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var (code, conversation) = (CodeHash.New(), turn.Get<TurnOrigin>().ConversationId);
        var hash = hashes.Of(code, phone, purpose, conversation);
        if (HadTheirShare(context, phone, conversation, turn.Now))
            return Sent.TooMany;
        turn.Get<TurnEffects>().Add(each =>
        {
            // Two conversations asked for the same number at once: the later turn begins again, and finds the limit.
            if (HadTheirShare(each, phone, conversation, turn.Now))
                throw new InvalidOperationException("the number had its codes meanwhile");
            each.OneTimeCodes.Add(new OneTimeCode
            {
                // Nobody holds this one, and nobody's share of codes is used up by it.
                Phone = decoy ? "" : phone,
                Purpose = purpose,
                ConversationId = conversation,
                Hash = hash,
                CreatedAt = turn.Now,
            });
        });
        if (decoy)
            return Sent.Yes;
        var text = Activity.Message(languages.Say("code.sms", turn.Language, ("code", code)), languages[turn.Language].Culture.Name);
        Confidential.Mark(text);
        return await correspondence.AddAsync(turn, recipient, text, cancellationToken) ? Sent.Yes : Sent.Impossible;
    }

    /// <summary>Judges what was typed in this conversation; each wrong code counts once the turn is committed.</summary>
    public async Task<Verdict> JudgeAsync(ITurnContext turn, string phone, string purpose, string typed, CancellationToken cancellationToken)
    {
        var (conversation, earliest) = (turn.Get<TurnOrigin>().ConversationId, turn.Now - Lifetime);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var sent = await context.OneTimeCodes.AsNoTracking()
            .Where(code => code.ConversationId == conversation && code.Phone == phone && code.Purpose == purpose)
            .OrderByDescending(code => code.Id).FirstOrDefaultAsync(cancellationToken);
        // Before anything is decided: a wrong code, a late one and one that was never sent take the same time.
        var right = hashes.Matches(typed, sent);
        if (sent is not { UsedAt: null, Tries: < MostTries } || sent.CreatedAt <= earliest)
            return Verdict.Over;
        turn.Get<TurnEffects>().Add(each =>
        {
            var row = each.OneTimeCodes.Find(sent.Id)!;
            if (right)
                row.UsedAt = turn.Now;
            else
                row.Tries++;
        });
        return right ? Verdict.Right : sent.Tries + 1 < MostTries ? Verdict.Wrong : Verdict.Over;
    }

    static bool HadTheirShare(AubmDbContext context, string phone, long conversation, DateTimeOffset now)
    {
        var since = now - Hour;
        var lately = context.OneTimeCodes.Where(code => code.CreatedAt > since);
        return lately.Count(code => code.Phone == phone) >= MostAnHour || lately.Count(code => code.ConversationId == conversation) >= MostAnHour;
    }
}
