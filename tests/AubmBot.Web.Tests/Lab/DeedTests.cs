using System.Net;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Lab;

/// <summary>What citizens and the agency's people do with a conversation besides writing in it.</summary>
public sealed class DeedTests
{
    [Theory]
    [InlineData(ChannelIds.Telegram)]
    [InlineData(ChannelIds.WhatsAppCloud)]
    [InlineData(ChannelIds.Messenger)]
    [InlineData(ChannelIds.Instagram)]
    public async Task An_edited_message_reads_so_on_the_phone_and_is_not_answered_again(string channel)
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = await AskedAsync(bot, channel);
        var answers = (await lab.HearAsync(channel, said => said.Count > 0, "an answer")).Count;

        (await lab.DoAsync(channel, "Edit", "horaire du bureau")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await lab.DoAsync(channel, "Edit", "horaires du bureau")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await bot.IdleAsync();
        (await lab.HearAsync(channel, _ => true, "")).Count.ShouldBe(answers);
        var own = (await lab.SaidAsync(channel))[0];
        (own.GetProperty("text").GetString(), own.GetProperty("edits").GetInt32()).ShouldBe(("horaires du bureau", 2));
    }

    [Theory]
    [InlineData(ChannelIds.WhatsAppCloud)]
    [InlineData(ChannelIds.Instagram)]
    public async Task A_message_that_was_taken_back_is_gone(string channel)
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = await AskedAsync(bot, channel);

        (await lab.DoAsync(channel, "Deletion")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await BotLooks.UntilAsync(async () => !(await FirstAsync(bot)).Contains("horaires", StringComparison.Ordinal), "the stored text is gone");
        (await lab.SaidAsync(channel))[0].GetProperty("isDeleted").GetBoolean().ShouldBeTrue();
        (await lab.DoAsync(channel, "Deletion")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(ChannelIds.WhatsAppCloud)]
    [InlineData(ChannelIds.Messenger)]
    [InlineData(ChannelIds.Instagram)]
    public async Task A_reaction_is_taken_and_not_answered(string channel)
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = await AskedAsync(bot, channel);
        var answers = (await lab.HearAsync(channel, said => said.Count > 0, "an answer")).Count;
        (await lab.DoAsync(channel, "Reaction")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await bot.IdleAsync();
        (await lab.HearAsync(channel, _ => true, "")).Count.ShouldBe(answers);
    }

    [Theory]
    [InlineData(ChannelIds.Telegram)]
    [InlineData(ChannelIds.Messenger)]
    [InlineData(ChannelIds.Instagram)]
    public async Task A_link_welcomes_and_opens_what_it_names(string channel)
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = new LabClient(bot);
        (await lab.DoAsync(channel, "Link", "opening-hours")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var said = await lab.HearAsync(channel, entries => entries.Count >= 2, "a welcome and the topic");
        var topic = said[^1].GetProperty("text").GetString()!;
        (await lab.DoAsync(channel, "Link", "opening-hours")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await lab.HearAsync(channel, entries => entries.Count == said.Count + 1 && entries[^1].GetProperty("text").GetString() == topic, "the topic alone");
    }

    [Theory]
    [InlineData(ChannelIds.WhatsAppCloud)]
    [InlineData(ChannelIds.Messenger)]
    [InlineData(ChannelIds.Instagram)]
    public async Task Where_a_person_answered_the_bot_is_silent(string channel)
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = await AskedAsync(bot, channel);
        var answers = (await lab.HearAsync(channel, said => said.Count > 0, "an answer")).Count;
        (await lab.DoAsync(channel, "Person", "Je regarde votre dossier.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await bot.IdleAsync();
        await lab.WriteAsync(channel, "merci, et les horaires ?");
        await BotLooks.UntilAsync(async () => (await bot.MessagesAsync()).Count(message => message.Direction == Direction.In) >= 3, "it is stored");
        await bot.IdleAsync();
        (await lab.HearAsync(channel, _ => true, "")).Count.ShouldBe(answers);
    }

    [Theory]
    [InlineData(ChannelIds.Messenger, "horaires", "assistant automatique")]
    [InlineData(ChannelIds.Instagram, "ما هي أوقات العمل؟", "المساعد الآلي")]
    public async Task Handed_back_the_bot_says_that_it_is_a_program_again_and_answers(string channel, string question, string told)
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = await AskedAsync(bot, channel, question);
        await lab.DoAsync(channel, "Person", "Je regarde votre dossier.");
        await bot.IdleAsync();
        await lab.DoAsync(channel, "Return");
        var said = await lab.HearAsync(channel, entries => entries[^1].GetProperty("text").GetString()!.Contains(told, StringComparison.Ordinal), "it is told");
        await lab.WriteAsync(channel, question);
        await lab.HearAsync(channel, entries => entries.Count > said.Count, "the bot answers");
    }

    [Fact]
    public async Task A_conversation_that_no_person_had_is_given_back_without_a_word()
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = await AskedAsync(bot, ChannelIds.Messenger);
        var answers = (await lab.HearAsync(ChannelIds.Messenger, said => said.Count > 0, "an answer")).Count;
        await lab.DoAsync(ChannelIds.Messenger, "Return");
        await bot.IdleAsync();
        (await lab.HearAsync(ChannelIds.Messenger, _ => true, "")).Count.ShouldBe(answers);
    }

    [Fact]
    public async Task Nothing_can_be_done_to_a_message_that_is_not_there()
    {
        await using var bot = await RunningBot.StartAsync();
        foreach (var act in (string[])["Edit", "Deletion", "Reaction"])
            (await new LabClient(bot).DoAsync(ChannelIds.WhatsAppCloud, act, "x")).StatusCode.ShouldBe(HttpStatusCode.NotFound, act);
    }

    static async Task<LabClient> AskedAsync(RunningBot bot, string channel, string question = "horaires")
    {
        var lab = new LabClient(bot);
        await lab.WriteAsync(channel, question);
        await bot.IdleAsync();
        return lab;
    }

    static async Task<string> FirstAsync(RunningBot bot) => (await bot.MessagesAsync()).First(message => message.Direction == Direction.In).Activity ?? "";
}
