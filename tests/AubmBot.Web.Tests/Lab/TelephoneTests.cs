using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace AubmBot.Web.Tests.Lab;

/// <summary>The lab's telephone asks the hotline as Twilio does.</summary>
public sealed class TelephoneTests
{
    [Fact]
    public async Task A_call_reaches_the_hotlines_door_signed()
    {
        await using var bot = await RunningBot.StartAsync();
        using var answer = await new LabClient(bot).PostAsync("call", new { citizen = "amina", callSid = "CA" + new string('1', 32), url = "", fields = new { } });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var document = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        document.GetProperty("url").GetString().ShouldEndWith("/api/twilio-voice");
        document.GetProperty("status").GetInt32().ShouldNotBe(403);
    }
}
