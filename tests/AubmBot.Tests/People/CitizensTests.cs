using System.Text.Json;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.People;
using AubmBot.Tests.Conversations;
using AubmBot.Tests.Data;

namespace AubmBot.Tests.People;

public sealed class CitizensTests : IDisposable
{
    const string Number = "+212661234567";

    readonly TemporaryFolder _folder = new();
    readonly TestChannel _chat = new();
    readonly TestChannel _sms = new() { Id = "sms", Capabilities = new() { ContactsAreNumbers = true } };

    readonly TestChannel _call = new() { Id = "call", Capabilities = new() { ContactsAreNumbers = true } };

    RunningCore? _core;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Whoever_shares_their_own_number_is_the_person_of_that_number()
    {
        await using var core = await StartAsync();
        (await SayAsync(core, _sms, Number, "bonjour")).ShouldBe("1");
        (await SayAsync(core, _chat, "chat", "bonjour")).ShouldBe("1");
        (await SayAsync(core, _chat, "chat", "voici", Shared(own: true))).ShouldBe("1", "the proof is committed with the turn");
        (await SayAsync(core, _chat, "chat", "bonjour")).ShouldBe("2");
        (await SayAsync(core, _sms, Number, "bonjour")).ShouldBe("2");
    }

    [Fact]
    public async Task Somebody_elses_contact_proves_nothing_nor_does_anything_in_a_group()
    {
        await using var core = await StartAsync();
        await SayAsync(core, _sms, Number, "bonjour");
        await SayAsync(core, _chat, "chat", "voici", Shared(own: false));
        (await SayAsync(core, _chat, "chat", "bonjour")).ShouldBe("1");
        await SayAsync(core, _chat, "group", "voici", Shared(own: true), isGroup: true);
        (await SayAsync(core, _chat, "group", "bonjour", isGroup: true)).ShouldBe("1");
        core.Look(context => context.Contacts.Count(contact => contact.ProvenPhone != null)).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_number_on_two_platforms_is_one_person_but_a_withheld_one_is_nobody()
    {
        await using var core = await StartAsync();
        await SayAsync(core, _sms, Number, "bonjour");
        (await SayAsync(core, _call, Number, "bonjour")).ShouldBe("2");
        await SayAsync(core, _sms, "+266696687", "bonjour");
        (await SayAsync(core, _call, "+266696687", "bonjour")).ShouldBe("1");
    }

    static Attachment Shared(bool own) => new()
    {
        ContentType = AttachmentTypes.Contact,
        Content = JsonSerializer.SerializeToElement(new { phone = Number, own }),
    };

    static async Task<string> SayAsync(RunningCore core, TestChannel channel, string person, string text, Attachment? shared = null, bool isGroup = false)
    {
        var said = TestChannel.Said(person, text);
        said.From = new ChannelAccount { Id = person };
        said.Conversation!.IsGroup = isGroup;
        said.Attachments = shared is null ? null : [shared];
        return (await core.Inbox.AskAsync(channel, said, TestContext.Current.CancellationToken)).ShouldHaveSingleItem().Text!;
    }

    async Task<RunningCore> StartAsync() => _core = await RunningCore.StartAsync(_folder.Path, _chat, AnswerAsync, channels: [_sms, _call]);

    // Says how many addresses the person has.
    async Task AnswerAsync(ITurnContext turn)
    {
        if (turn.Activity.Attachments is [var shared])
            Citizens.Prove(turn, shared);
        var contacts = await _core!.Get<Citizens>().ContactsOfAsync(turn, CancellationToken.None);
        contacts.ShouldContain(turn.Get<TurnOrigin>().ContactId);
        await turn.SendActivityAsync(Activity.Message($"{contacts.Count}"));
    }
}
