namespace AubmBot.Web.Tests.Webhooks;

/// <summary>Delivery mode <c>expectReplies</c>: the caller waits, and hears the replies in the answer to its own request.</summary>
public sealed class ExpectRepliesTests
{
    [Fact]
    public async Task The_replies_stand_in_the_answer_in_order_and_are_sent_no_other_way()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync();
        var citizen = new Citizen(bot.Http, platform.Address);

        var greeted = await citizen.AskAsync("Bonjour");
        var left = await citizen.AskAsync("annuler");

        greeted.Activities.ShouldHaveSingleItem().ReplyToId.ShouldBe("m-1");
        left.Activities.ShouldHaveSingleItem().ReplyToId.ShouldBe("m-2");
        await bot.IdleAsync();
        platform.Said.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_repeated_question_is_not_answered_twice()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync();
        var citizen = new Citizen(bot.Http, platform.Address);
        var message = citizen.Message("Bonjour");
        message.DeliveryMode = "expectReplies";

        await citizen.PostAsync(message);
        await citizen.PostAsync(message);

        (await bot.MessagesAsync()).Count.ShouldBe(2);
    }
}
