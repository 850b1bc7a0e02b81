using AubmBot.Core.Conversations;
using AubmBot.Web.Tests.Payloads;

namespace AubmBot.Web.Tests.Webhooks;

/// <summary>A citizen who blocks the bot hears nothing more until they write again.</summary>
public sealed class BlockedContactTests
{
    static readonly Answer Blocked = new(403, """{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}""");

    [Fact]
    public async Task Nothing_that_waits_is_sent_after_the_platform_says_blocked_and_the_next_message_is_answered()
    {
        var first = new TaskCompletionSource<Answer>();
        await using var platform = await Platform.StartAsync(
            call => call.Body.Contains("text", StringComparison.Ordinal) && !first.Task.IsCompleted ? first.Task : Task.FromResult(Platform.Usual(call)));
        await using var bot = await RunningBot.StartAsync(TelegramUpdate.Settings(platform.Address));
        var citizen = new TelegramUpdate(bot.Http);

        await citizen.SayAsync("Bonjour");
        await citizen.SayAsync("Merci");
        await bot.StandAsync(MessageState.Claimed, MessageState.Claimed);
        await BotLooks.UntilAsync(() => platform.Said.Count == 1, "the first reply reaches the platform");
        first.SetResult(Blocked);
        await bot.StandAsync(MessageState.Rejected, MessageState.Rejected);
        platform.Said.Count.ShouldBe(1);
        (await bot.OnlyContactAsync()).BlockedAt.ShouldNotBeNull();

        await citizen.SayAsync("Bonjour");
        await bot.StandAsync(MessageState.Rejected, MessageState.Rejected, MessageState.Sent);
        platform.Said.Count.ShouldBe(2);
        (await bot.OnlyContactAsync()).BlockedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Who_blocks_the_bot_without_a_message_is_noted_and_heard_again_when_they_write()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(TelegramUpdate.Settings(platform.Address));
        var citizen = new TelegramUpdate(bot.Http);

        await citizen.PostAsync(Payload.Of("telegram", "12_my_chat_member_blocked.json").Text);
        await bot.IdleAsync();
        (await bot.OnlyContactAsync()).BlockedAt.ShouldNotBeNull();
        platform.Said.ShouldBeEmpty();

        await citizen.SayAsync("Bonjour");
        await bot.IdleAsync();
        (await bot.OnlyContactAsync()).BlockedAt.ShouldBeNull();
        platform.Said.Count.ShouldBe(1);
    }
}
