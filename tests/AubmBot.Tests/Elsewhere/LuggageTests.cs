using AubmBot.BotFramework.State;
using AubmBot.Core.Elsewhere;
using AubmBot.Core.Forms;

namespace AubmBot.Tests.Elsewhere;

public sealed class LuggageTests
{
    [Fact]
    public void Files_that_no_ticket_has_yet_go_where_their_form_goes_and_are_not_given_up_where_it_was_left()
    {
        var (left, here) = (BotState.Read(null), BotState.Read(null));
        left.Set(FormFiles.Loose, ["photo"], FormFilesJson.Default.ListString);

        Luggage.Unpack(left, here);
        Luggage.TakeAway(left);

        here.Get(FormFiles.Loose, FormFilesJson.Default.ListString).ShouldBe(["photo"]);
        left.Has(FormFiles.Loose).ShouldBeFalse("leaving a form drops what is loose");
    }
}
