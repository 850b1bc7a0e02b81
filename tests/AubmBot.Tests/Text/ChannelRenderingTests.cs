using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Tests.Text;

public sealed class ChannelRenderingTests
{
    [Fact]
    public void What_fits_goes_out_as_it_is()
    {
        var part = ChannelRendering.Render(Question("Oui ou non ?", "Oui", "Non"), new ChannelCapabilities { Buttons = 3, ButtonTitle = 20 }).ShouldHaveSingleItem();
        part.Text.ShouldBe("Oui ou non ?");
        part.SuggestedActions!.Actions.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(1, 20)]
    [InlineData(3, 2)]
    public void Buttons_that_are_too_many_or_too_long_become_numbered_lines(int buttons, int title)
    {
        var part = ChannelRendering.Render(
            Question("هل توافقون؟", "نعم", "لا"), new ChannelCapabilities { Buttons = buttons, ButtonTitle = title }).ShouldHaveSingleItem();
        part.Text.ShouldBe("هل توافقون؟\n\n1. نعم\n2. لا");
        part.SuggestedActions.ShouldBeNull();
    }

    [Fact]
    public void A_card_becomes_lines_where_there_are_no_cards()
    {
        var message = Activity.Message("Réponse");
        message.Attachments = [Attachment.Of(new HeroCard { Title = "Liens", Buttons = [CardAction.Link("Rokhas", "https://www.rokhas.ma")] })];
        var part = ChannelRendering.Render(message, new ChannelCapabilities()).ShouldHaveSingleItem();
        part.Text.ShouldBe("Réponse\nLiens\nRokhas\nhttps://www.rokhas.ma");
        part.Attachments.ShouldBeNull();
        ChannelRendering.Render(message, new ChannelCapabilities { Cards = true })[0].Attachments.ShouldNotBeNull().ShouldHaveSingleItem();
    }

    [Fact]
    public void Only_the_last_part_of_a_long_answer_carries_buttons_speech_and_the_hint_to_answer()
    {
        var message = Question("Un paragraphe assez long.\n\nUn autre, et la question ?", "Oui", "Non");
        message.Speak = "Une question";
        message.InputHint = "expectingInput";
        var parts = ChannelRendering.Render(message, new ChannelCapabilities { TextLimit = 30 });
        parts.Select(part => part.Text).ShouldBe(["Un paragraphe assez long.", "Un autre, et la question ?"]);
        (parts[0].SuggestedActions, parts[0].Speak, parts[0].InputHint).ShouldBe((null, null, null));
        parts[1].SuggestedActions!.Actions.Count.ShouldBe(2);
        (parts[1].Speak, parts[1].InputHint).ShouldBe(("Une question", "expectingInput"));
        parts.ShouldAllBe(part => part.Locale == "fr-MA" && part.TextFormat == "plain");
    }

    [Fact]
    public void What_is_no_message_is_not_touched()
    {
        var typing = new Activity { Type = ActivityTypes.Typing };
        ChannelRendering.Render(typing, new ChannelCapabilities { TextLimit = 1 }).ShouldHaveSingleItem().ShouldBeSameAs(typing);
    }

    static Activity Question(string text, params string[] buttons)
    {
        var message = Activity.Message(text, "fr-MA");
        message.SuggestedActions = new SuggestedActions { Actions = [.. buttons.Select((title, i) => CardAction.Button(title, $"b{i}"))] };
        return message;
    }
}
