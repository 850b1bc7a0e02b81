using AubmBot.BotFramework.Channels;

namespace AubmBot.Web.Tests.Voice;

/// <summary>A limit that is written wrongly stops the start: without it the day would be open to everybody.</summary>
public sealed class WrongKeyTests
{
    [Theory]
    [InlineData("Channels:Twilio:SmsAllowedPrefixes", "2126")]
    [InlineData("Channels:Twilio:SmsAllowedPrefixes", ",")]
    [InlineData("Channels:Twilio:SmsPerDay", "many")]
    [InlineData("Channels:Twilio:SmsPerDay", "-1")]
    [InlineData("Channels:Twilio:SmsPerNumberPerDay", "1.5")]
    [InlineData("Channels:Twilio:SmsStopped", "yes please")]
    [InlineData("Channels:Voice:AllowedPrefixes", "+")]
    [InlineData("Channels:Voice:AllowedPrefixes", "+212")] // the special rates too
    [InlineData("Channels:Voice:AllowedPrefixes", "+8816")] // satellites
    [InlineData("Channels:Voice:AllowedPrefixes", "+2126,everywhere")]
    [InlineData("Channels:Voice:AgentNumbers", "+33612345678")]
    public async Task It_is_named_in_one_sentence(string key, string value)
    {
        var settings = new Dictionary<string, string>(Caller.Settings) { ["Channels:Twilio:SmsFrom"] = "+212523000001", [key] = value };

        var problem = await Should.ThrowAsync<ConfigurationProblemException>(() => RunningBot.StartAsync(settings));

        problem.Message.ShouldStartWith(key);
        problem.Message.ShouldEndWith(".");
    }
}
