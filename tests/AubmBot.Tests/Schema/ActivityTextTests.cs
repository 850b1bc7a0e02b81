using System.Text.Json;
using AubmBot.BotFramework.Schema;
using CsCheck;

namespace AubmBot.Tests.Schema;

public sealed class ActivityTextTests
{
    [Theory]
    [InlineData("السلام عليكم، أين وصل ملفي؟")]
    [InlineData("C'est où, l'Agence Urbaine de Béni Mellal ?")]
    [InlineData("<b>R+2</b> & \u2068128\u2069")]
    public void Arabic_and_French_are_written_as_themselves_and_not_as_escapes(string text)
    {
        var json = ActivityJson.Write(Activity.Message(text));
        json.ShouldContain(text);
        ActivityJson.Read(json).Text.ShouldBe(text);
    }

    [Fact]
    public void Emoji_arrive_as_they_left()
    {
        const string Text = "D'accord 👍🏽 👨‍👩‍👧‍👦 🇲🇦";
        var json = ActivityJson.Write(Activity.Message(Text));
        ActivityJson.Read(json).Text.ShouldBe(Text);
        JsonDocument.Parse(json).RootElement.GetProperty("text").GetString().ShouldBe(Text);
    }

    [Fact]
    public void Any_well_formed_text_survives_a_round_trip() => Texts.Sample(text =>
    {
        var activity = Activity.Message(text, "ar-MA");
        activity.From = new ChannelAccount { Id = text, Name = text };
        activity.SuggestedActions = new SuggestedActions { Actions = [CardAction.Button(text, text), CardAction.Link(text, text)] };
        activity.Attachments = [Attachment.Of(new HeroCard { Title = text, Buttons = [CardAction.Link(text, text)] })];
        var read = ActivityJson.Read(ActivityJson.WriteUtf8(activity));
        return read.Text == text && read.From?.Id == text && read.From.Name == text
            && read.SuggestedActions!.Actions.TrueForAll(action => action.Title == text && action.Id == text)
            && read.Attachments![0].AsHeroCard() is { Title: { } title, Buttons: [{ Id: { } address }] } && title == text && address == text
            && ActivityJson.Write(read) == ActivityJson.Write(activity);
    }, iter: 5_000);

    [Fact]
    public void Any_property_of_any_name_survives_a_round_trip() => Gen.Select(Texts, Texts).Sample((name, value) =>
    {
        var sent = JsonSerializer.SerializeToElement(new Dictionary<string, Dictionary<string, string>> { [$"x{name}"] = new() { [name] = value } });
        var written = ActivityJson.Write(ActivityJson.Read(sent.GetRawText()));
        return JsonDocument.Parse(written).RootElement.GetProperty($"x{name}").GetProperty(name).GetString() == value;
    }, iter: 2_000);

    static Gen<string> Texts { get; } = Gen.String[0, 40].Where(text => !text.EnumerateRunes().Any(rune => rune.Value == 0xFFFD));
}
