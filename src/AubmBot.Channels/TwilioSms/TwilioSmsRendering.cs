using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Twilio;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.TwilioSms;

/// <summary>Cuts an answer into SMS of few segments, and notes what each costs.</summary>
static class TwilioSmsRendering
{
    /// <summary>Networks join at least three; longer ones arrive in pieces too often. Far below Twilio's 1600 characters.</summary>
    public const int Segments = 3;

    public static int Measure(string text) => SmsSize.Of(SmsText.Write(text)).Segments;

    public static IReadOnlyList<Activity> Render(Activity activity, ChannelCapabilities capabilities) =>
        [.. TwilioRendering.Render(activity, capabilities).Select(Written).Where(part => part.Text!.Length > 0)];

    static Activity Written(Activity part)
    {
        part.Text = SmsText.Write(part.Text!);
        var size = SmsSize.Of(part.Text);
        part.ChannelData = ActivityData.Object(("encoding", size.Encoding), ("segments", size.Segments));
        return part;
    }
}
