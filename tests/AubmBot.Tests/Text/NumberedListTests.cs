using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;

namespace AubmBot.Tests.Text;

public sealed class NumberedListTests
{
    [Fact]
    public void Buttons_become_numbered_lines_below_the_text() =>
        NumberedList.Append("Que souhaitez-vous faire ?", [CardAction.Button("Réclamation", "form:complaint"), CardAction.Button("Menu", "do:menu")])
            .ShouldBe("Que souhaitez-vous faire ?\n\n1. Réclamation\n2. Menu");

    [Fact]
    public void A_link_shows_its_address_which_stays_readable_in_arabic() =>
        NumberedList.Append("", [CardAction.Link("منصة رخص", "https://www.rokhas.ma")])
            .ShouldBe("1. منصة رخص\nhttps://www.rokhas.ma");

    [Fact]
    public void Without_a_text_the_list_stands_alone() =>
        NumberedList.Append(null, [CardAction.Button("نعم", "yes")]).ShouldBe("1. نعم");
}
