using Microsoft.EntityFrameworkCore;

namespace AubmBot.Web.Tests.Webhooks;

/// <summary>One door, many platforms: what one of them calls a person or a conversation, another may call somebody else's.</summary>
public sealed class BehindTheConnectorTests
{
    [Fact]
    public async Task The_same_ids_on_two_platforms_are_two_people_in_two_conversations()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync();
        var (onTeams, onSlack) = (new Citizen(bot.Http, platform.Address, platform: "msteams"), new Citizen(bot.Http, platform.Address, platform: "slack"));

        await onTeams.SayAsync("Je voudrais déposer une réclamation");
        await bot.IdleAsync();
        await onSlack.SayAsync("Azilal");
        await bot.IdleAsync();

        (await bot.MessagesAsync()).Select(message => message.ConversationId).Distinct().Count().ShouldBe(2);
        await using var context = await bot.ContextAsync();
        (await context.Contacts.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
    }

    [Fact]
    public async Task Each_is_answered_under_its_platforms_own_ids()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync();

        await new Citizen(bot.Http, platform.Address, platform: "msteams").SayAsync("Bonjour");
        await bot.IdleAsync();

        var reply = platform.Said.ShouldHaveSingleItem();
        reply.Path.ShouldStartWith("/v3/conversations/conv-1/activities");
        (reply.Activity.ChannelId, reply.Activity.Conversation!.Id, reply.Activity.Recipient!.Id).ShouldBe(("msteams", "conv-1", "user-of-conv-1"));
    }
}
