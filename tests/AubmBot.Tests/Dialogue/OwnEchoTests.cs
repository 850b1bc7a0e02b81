using AubmBot.BotFramework.Schema;

namespace AubmBot.Tests.Dialogue;

/// <summary>A platform tells what the page said: the bot's own words, also those of a process before, are no person's.</summary>
public sealed class OwnEchoTests(SharedLibrary shared) : IAsyncLifetime
{
    const string Question = "Quels sont vos horaires d'ouverture ?";

    TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(shared.Library);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Its_own_words_do_not_silence_the_bot()
    {
        var citizen = new TestConversation(_bot, "Amina");
        await citizen.SayAsync(Question);
        await citizen.HappenAsync(EventNames.PersonSpoke, citizen.Replies[^1].Text);
        await citizen.SayAsync(Question);
        citizen.Replies.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_persons_words_do()
    {
        var citizen = new TestConversation(_bot, "Hassan");
        await citizen.SayAsync(Question);
        await citizen.HappenAsync(EventNames.PersonSpoke, "Bonjour, ici le guichet");
        await citizen.SayAsync(Question);
        citizen.Replies.ShouldBeEmpty();
    }
}
