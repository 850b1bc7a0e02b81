using AubmBot.Core.Knowledge.Checks;

namespace AubmBot.Web.Sandbox;

/// <summary>What a text message costs: parts, and the alphabet that makes them long or short (3GPP TS 23.038).</summary>
sealed record SmsCount(string Alphabet, int Parts, int Characters)
{
    /// <summary>Where a tariff is configured; see <see cref="SmsPrice"/>.</summary>
    public string? Price { get; init; }

    public static SmsCount Of(string text) => new(text.Distinct().All(IsGsm7) ? "GSM-7" : "UCS-2", SmsParts.Of(text), text.Length);

    // 71 letters are one part in GSM-7 and two in UCS-2.
    static bool IsGsm7(char letter) => SmsParts.Of(new string(letter, 71)) == 1;
}
