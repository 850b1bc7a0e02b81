namespace AubmBot.Tests.Prompts;

/// <summary>Numbers are the agency's own, invented, or from ranges that regulators keep for fiction.</summary>
public sealed class ContactPromptTests
{
    [Theory]
    [InlineData("0612345678", "+212612345678")]
    [InlineData("06 12 34 56 78", "+212612345678")]
    [InlineData("06-12.34 56/78", "+212612345678")]
    [InlineData("٠٦١٢٣٤٥٦٧٨", "+212612345678")]
    [InlineData("612345678", "+212612345678")]
    [InlineData("05 23 48 40 64", "+212523484064")]
    [InlineData("+212 6 12 34 56 78", "+212612345678")]
    [InlineData("+212 (0)6 12 34 56 78", "+212612345678")]
    [InlineData("00212612345678", "+212612345678")]
    [InlineData("\u202A+212 612-345678\u202C", "+212612345678")]
    [InlineData("+33 6 12 34 56 78", "+33612345678")]
    [InlineData("0033 1 99 00 12 34", "+33199001234")]
    [InlineData("+44 20 7946 0958", "+442079460958")]
    [InlineData("+1 202 555 0143", "+12025550143")]
    public async Task A_telephone_number_is_read_however_it_is_written_at_home_and_abroad(string answer, string number) =>
        (await PromptTalk.ReadAsync("phone", answer)).ShouldBe(number);

    [Theory]
    [InlineData("")]
    [InlineData("je n'en ai pas")]
    [InlineData("لا أملك هاتفا")]
    [InlineData("12")]
    [InlineData("0000000000")]
    [InlineData("06123456789")]
    [InlineData("+999 123456789")]
    [InlineData("0612345678; DROP TABLE")]
    public async Task What_cannot_be_called_is_asked_again(string answer) => (await PromptTalk.ReadAsync("phone", answer)).ShouldBeNull();

    [Theory]
    [InlineData("nom@exemple.ma", "nom@exemple.ma")]
    [InlineData("  Prenom.Nom+aubm@sous.exemple.org. ", "Prenom.Nom+aubm@sous.exemple.org")]
    [InlineData("<nom@exemple.ma>", "nom@exemple.ma")]
    public async Task An_address_is_read(string answer, string address) => (await PromptTalk.ReadAsync("email", answer)).ShouldBe(address);

    [Theory]
    [InlineData("nom@exemple")]
    [InlineData("nom@@exemple.ma")]
    [InlineData("nom exemple.ma")]
    [InlineData("@exemple.ma")]
    [InlineData("nom@exemple..ma")]
    [InlineData("nom@exemple.m")]
    [InlineData("Nom <nom@exemple.ma>")]
    [InlineData("a@exemple.ma, b@exemple.ma")]
    [InlineData("")]
    public async Task What_is_no_address_is_asked_again(string answer) => (await PromptTalk.ReadAsync("email", answer)).ShouldBeNull();

    [Fact]
    public async Task An_address_longer_than_any_mail_system_takes_is_asked_again() =>
        (await PromptTalk.ReadAsync("email", $"{new string('a', 250)}@exemple.ma")).ShouldBeNull();
}
