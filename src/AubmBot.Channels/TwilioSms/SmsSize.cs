namespace AubmBot.Channels.TwilioSms;

/// <summary>What a text costs: every segment is charged as a message.</summary>
/// <param name="Encoding"><c>GSM-7</c> or <c>UCS-2</c>.</param>
/// <param name="Units">Septets, or UTF-16 units.</param>
/// <param name="Segments">Messages that the network carries; 0 for no text.</param>
readonly record struct SmsSize(string Encoding, int Units, int Segments)
{
    public static SmsSize Of(string text)
    {
        // A segment of several gives up room for the header that joins them.
        var (encoding, single, joined) = Gsm7.Holds(text) ? ("GSM-7", 160, 153) : ("UCS-2", 70, 67);
        int units = 0, segments = 1, used = 0;
        for (var i = 0; i < text.Length;)
        {
            // Neither an escaped character nor a surrogate pair is cut in two.
            var (characters, cost) = encoding == "GSM-7"
                ? (1, Gsm7.Cost(text[i]))
                : char.IsSurrogatePair(text, i) ? (2, 2) : (1, 1);
            if (used + cost > joined)
                (segments, used) = (segments + 1, 0);
            (units, used, i) = (units + cost, used + cost, i + characters);
        }
        return new SmsSize(encoding, units, units == 0 ? 0 : units <= single ? 1 : segments);
    }
}
