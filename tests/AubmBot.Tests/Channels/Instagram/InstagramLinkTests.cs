using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Instagram;
using AubmBot.Tests.Channels.Meta;

namespace AubmBot.Tests.Channels.Instagram;

/// <summary>A link into the account's conversation needs the account's name, which its number does not tell.</summary>
public sealed class InstagramLinkTests
{
    [Theory]
    [InlineData("agence.urbaine_bm")]
    [InlineData("@agence.urbaine_bm")]
    public async Task It_names_the_account_and_brings_its_reference_along(string name) =>
        (await LinkAsync(name)).ShouldBe(new Uri("https://ig.me/m/agence.urbaine_bm?ref=address"));

    [Fact]
    public async Task Without_a_name_there_is_none() => (await LinkAsync(null)).ShouldBeNull();

    [Fact]
    public async Task What_is_no_name_stops_the_start() =>
        (await Should.ThrowAsync<ConfigurationProblemException>(() => LinkAsync("https://instagram.com/x"))).Message.ShouldContain("Channels:Instagram:Username");

    static async Task<Uri?> LinkAsync(string? name)
    {
        var settings = MetaSamples.Instagram(new Uri("http://127.0.0.1:1"));
        settings["Channels:Instagram:Username"] = name;
        await using var host = new ChannelHost((services, configuration) => services.AddInstagram(configuration), settings);
        return ((IEntryLink)host.Channel).EntryLink("address", "words");
    }
}
