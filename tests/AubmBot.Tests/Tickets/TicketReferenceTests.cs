using AubmBot.Core.Tickets;

namespace AubmBot.Tests.Tickets;

public sealed class TicketReferenceTests
{
    static readonly string[] References = [.. Enumerable.Range(0, 300).Select(_ => TicketReference.New())];

    [Fact]
    public void It_is_thirteen_digits_that_never_begin_with_zero()
    {
        for (var i = 0; i < 20_000; i++)
        {
            var reference = TicketReference.New();
            (reference.Length == TicketReference.Length && reference.All(char.IsAsciiDigit) && reference[0] != '0').ShouldBeTrue(reference);
        }
    }

    [Fact]
    public void No_two_are_alike_and_one_tells_nothing_of_the_next()
    {
        var many = Enumerable.Range(0, 20_000).Select(_ => TicketReference.New()).ToList();
        many.ShouldBeUnique();
        // The first nine digits are spread evenly: no counter, no date.
        many.GroupBy(reference => reference[0]).Select(group => group.Count()).ShouldAllBe(count => count > 1_900 && count < 2_600);
        for (var place = 1; place < TicketReference.Length; place++)
            many.GroupBy(reference => reference[place]).Select(group => group.Count()).ShouldAllBe(count => count > 1_700 && count < 2_300);
    }

    [Fact]
    public void Every_wrong_digit_is_noticed()
    {
        foreach (var reference in References)
            for (var place = 0; place < reference.Length; place++)
                for (var digit = '0'; digit <= '9'; digit++)
                    if (digit != reference[place])
                        TicketReference.Read($"{reference[..place]}{digit}{reference[(place + 1)..]}").ShouldBeNull($"{reference}, place {place}, {digit}");
    }

    [Fact]
    public void Every_swap_of_neighbours_is_noticed()
    {
        foreach (var reference in References)
            for (var place = 1; place < reference.Length; place++)
                if (reference[place - 1] != reference[place])
                    TicketReference.Read($"{reference[..(place - 1)]}{reference[place]}{reference[place - 1]}{reference[(place + 1)..]}")
                        .ShouldBeNull($"{reference}, place {place}");
    }

    [Fact]
    public void A_digit_too_few_or_too_many_is_noticed()
    {
        foreach (var reference in References)
            for (var place = 0; place < reference.Length; place++)
            {
                TicketReference.Read(reference.Remove(place, 1)).ShouldBeNull();
                TicketReference.Read(reference.Insert(place, "0")).ShouldBeNull();
            }
    }

    [Fact]
    public void It_is_shown_in_groups_and_read_back_however_it_is_typed()
    {
        var reference = References[0];
        var shown = TicketReference.Show(reference);
        shown.Split(' ').Select(group => group.Length).ShouldBe([3, 3, 3, 4]);
        var arabic = string.Concat(shown.Select(c => c == ' ' ? '-' : (char)('\u0660' + c - '0')));
        string[] typed = [reference, shown, shown.Replace(' ', '.'), $"n° {shown} svp", $"المرجع: {arabic}", $"\u2068{shown}\u2069", string.Join(' ', reference.ToArray())];
        foreach (var each in typed)
            TicketReference.Read(each).ShouldBe(reference, each);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bonjour")]
    [InlineData("0612345678")]
    [InlineData("1234567890123456789012345678901234567890")]
    public void What_is_no_reference_is_none(string typed) => TicketReference.Read(typed).ShouldBeNull();

    // Worked by hand along Damm's table: 5 7 2 has the check digit 4.
    [Fact]
    public void The_check_digit_is_damms() => TicketReference.Read("0000000005724").ShouldBe("0000000005724");
}
