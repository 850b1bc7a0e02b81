using AubmBot.BotFramework.State;

namespace AubmBot.Tests.Dialogs;

public sealed class BotStateTests
{
    [Fact]
    public void Only_a_change_is_written()
    {
        var state = BotState.Read("""{"language":"ar"}""");
        state.Set("language", "ar");
        state.Remove("nothing");
        state.Changed.ShouldBeFalse();
        state.Set("language", "fr");
        state.Changed.ShouldBeTrue();
    }

    [Fact]
    public void Values_of_other_parts_of_the_house_survive() =>
        Changed("""{"theirs":{"a":[1,2.50,null]},"ours":"x"}""").ShouldBe("""{"theirs":{"a":[1,2.50,null]},"ours":"y"}""");

    [Fact]
    public void Arabic_stays_arabic() => Changed("""{"place":"بني ملال"}""").ShouldBe("""{"place":"بني ملال","ours":"y"}""");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Nothing_stored_is_an_empty_state_that_need_not_be_written(string? json) => BotState.Read(json).Changed.ShouldBeFalse();

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{broken")]
    public void What_cannot_be_read_is_replaced(string json)
    {
        var state = BotState.Read(json);
        state.GetString("language").ShouldBeNull();
        state.Changed.ShouldBeTrue();
        state.Write().ShouldBe("{}");
    }

    [Fact]
    public void A_value_of_another_kind_counts_as_absent() => BotState.Read("""{"language":{"a":1}}""").GetString("language").ShouldBeNull();

    static string Changed(string json)
    {
        var state = BotState.Read(json);
        state.Set("ours", "y");
        return state.Write();
    }
}
