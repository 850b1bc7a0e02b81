using System.Buffers;

namespace AubmBot.Channels.TwilioSms;

/// <summary>The alphabet of SMS (3GPP TS 23.038, 6.2.1). One character outside it makes the whole message UCS-2.</summary>
static class Gsm7
{
    const string Basic =
        "@\u00A3$\u00A5\u00E8\u00E9\u00F9\u00EC\u00F2\u00C7\n\u00D8\u00F8\r\u00C5\u00E5"
        + "\u0394_\u03A6\u0393\u039B\u03A9\u03A0\u03A8\u03A3\u0398\u039E\u00C6\u00E6\u00DF\u00C9"
        + " !\"#\u00A4%&'()*+,-./0123456789:;<=>?"
        + "\u00A1ABCDEFGHIJKLMNOPQRSTUVWXYZ\u00C4\u00D6\u00D1\u00DC\u00A7"
        + "\u00BFabcdefghijklmnopqrstuvwxyz\u00E4\u00F6\u00F1\u00FC\u00E0";

    // Behind an escape character, so that each costs two.
    static readonly SearchValues<char> Extension = SearchValues.Create("\f^{}\\[~]|\u20AC");

    static readonly SearchValues<char> All = SearchValues.Create(Basic + "\f^{}\\[~]|\u20AC");

    public static bool Holds(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(All);

    /// <summary>Septets of a character of the alphabet.</summary>
    public static int Cost(char character) => Extension.Contains(character) ? 2 : 1;
}
