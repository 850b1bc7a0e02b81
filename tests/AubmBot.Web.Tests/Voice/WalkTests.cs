using AubmBot.BotFramework.Dialogs;
using AubmBot.Core.Data;
using AubmBot.Core.Hotline.Persons;
using AubmBot.Core.Knowledge;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.Voice;

/// <summary>
/// Every way through the hotline, in both languages: an end is near everywhere, whoever never does what is asked is led to one,
/// a step asked for twice changes nothing, and a call hung up at any point leaves nothing open.
/// </summary>
public sealed class WalkTests
{
    const int MostSteps = 12, EveningLater = 10;
    const string Mobile = "+2126", Abroad = "+336", Nobody = "anonymous";
    static readonly string[] Persons =
        ["Nous vous mettons en relation", "سنربطكم بشخص من الفريق", "L'équipe n'est pas joignable maintenant", "لا يمكن الاتصال بالفريق الآن"];

    [Fact]
    public async Task With_a_team_that_may_answer_or_not_every_topic_can_be_heard_by_keys_alone_and_the_queue_ends_too()
    {
        await using var hotline = await Hotline.OpenAsync();

        var walker = await WalkAsync(hotline, Mobile, places: 190, calls: 1400);

        var library = hotline.Bot.Services.GetRequiredService<LiveLibrary>().Current;
        var byKey = library.Hotline.Groups.Values.SelectMany(targets => targets).Where(target => target.Kind == TargetKind.Topic);
        var everything = string.Join('\n', walker.Places.Select(Bare));
        byKey.SelectMany(target => library.Topics[target.Id].Texts.Values)
            .Where(texts => !everything.Contains(Bare(texts.SpokenAnswer)[..20], StringComparison.Ordinal)).Select(texts => texts.Title).ShouldBeEmpty();
        foreach (var heard in new[] { "(leaves by *)", "(leaves by 1)", "vous rappelle au numéro de cet appel", "وسيتصل بكم الفريق على رقم هذه المكالمة" })
            walker.Places.ShouldContain(place => place.Contains(heard, StringComparison.Ordinal));
    }

    // What these callers hear about the topics is the same: one is enough.
    [Theory]
    [InlineData(Nobody, true)]
    [InlineData(Abroad, true)]
    [InlineData(Nobody, false)]
    [InlineData(Mobile, false)]
    public async Task Whoever_hides_the_number_or_calls_from_abroad_or_out_of_hours_comes_as_far(string from, bool isOpen)
    {
        using var dialogs = new DialogsCopy("greeting", "complaint.open", "opening-hours");
        await using var hotline = await Hotline.OpenAsync(
            Hotline.Morning.AddHours(isOpen ? 0 : EveningLater),
            new Dictionary<string, string> { ["Dialogs:Folder"] = dialogs.Path });

        await WalkAsync(hotline, from, places: 80, calls: 650);

        if (from != Mobile)
            hotline.Texts.ShouldBeEmpty("a text message would go to nobody, or far away");
    }

    static async Task<Walker> WalkAsync(Hotline hotline, string from, int places, int calls)
    {
        var walker = new Walker(hotline, from, await FileAsync(hotline));

        await walker.WalkAsync();

        TestContext.Current.TestOutputHelper!.WriteLine($"{from}: {walker.Places.Count} places, {walker.Ways.Count} ways from one to another, {walker.Calls} calls");
        walker.Steps().Where(place => place.Value > MostSteps).ShouldBeEmpty();
        TheSameKeysWorkEverywhere(walker);
        walker.Places.Count.ShouldBeGreaterThan(places);
        walker.Calls.ShouldBeGreaterThan(calls);
        await NothingIsOpenAsync(hotline.Bot);
        return walker;
    }

    // In the queue there is no menu to go back to, and no person but the one who is waited for.
    static void TheSameKeysWorkEverywhere(Walker walker)
    {
        var ways = walker.Ways.Where(way => !way.To.Contains("(leaves", StringComparison.Ordinal)).ToLookup(way => way.Deed.TrimEnd('#'));
        ways["9"].Where(way => way.To != way.From).ShouldBeEmpty("nine says it again");
        ways["0"].Where(way => !Persons.Any(person => way.To.Contains(person, StringComparison.Ordinal))).ShouldBeEmpty("zero leads to a person");
        ways["*"].Where(way => way.To == Walker.End).ShouldBeEmpty("star goes back, not away");
        new[] { "9", "0", "*" }.ShouldAllBe(key => ways[key].Count() > 50);
    }

    // A ticket that every caller may ask for: its telephone is 0612345678.
    static async Task<string> FileAsync(Hotline hotline)
    {
        var caller = await hotline.CallAsync("+212612345678", "2", "3", "1", "1", "1");
        await caller.SpeakAfterToneAsync();
        await caller.HangUpAsync();
        return (await hotline.Bot.TicketsAsync()).ShouldHaveSingleItem().Reference;
    }

    /// <summary>How many rows there are of everything that a step may add.</summary>
    public static async Task<string> RowsAsync(RunningBot bot)
    {
        await bot.IdleAsync();
        await using var context = await ContextAsync(bot);
        return $"{await context.Conversations.CountAsync()} calls, {await context.Messages.CountAsync()} messages, {await context.Tickets.CountAsync()} tickets, "
            + $"{await context.PersonRequests.CountAsync()} requests, {await context.Files.CountAsync()} files";
    }

    // Hung up everywhere: no call that goes on, no form that waits, nobody who holds the line.
    static async Task NothingIsOpenAsync(RunningBot bot)
    {
        await bot.IdleAsync();
        await using var context = await ContextAsync(bot);
        var calls = await context.Conversations.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        calls.Where(call => call.EndedAt is null || (call.State ?? "").Contains($"\"{DialogStack.StateName}\"", StringComparison.Ordinal)).ShouldBeEmpty();
        var requests = await context.PersonRequests.AsNoTracking().Where(request => !request.IsCallback).ToListAsync(TestContext.Current.CancellationToken);
        requests.Where(request => request.State is not (PersonRequestState.Gone or PersonRequestState.Done)).ShouldBeEmpty();
    }

    static Task<AubmDbContext> ContextAsync(RunningBot bot) =>
        bot.Services.GetRequiredService<IDbContextFactory<AubmDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    // Alphabets are said by their own voices and numbers in groups: only the letters are compared.
    static string Bare(string text) => string.Concat(text.Where(c => char.IsLetter(c)));
}
