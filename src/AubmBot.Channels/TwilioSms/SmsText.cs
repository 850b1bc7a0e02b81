using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AubmBot.BotFramework.Text;

namespace AubmBot.Channels.TwilioSms;

/// <summary>
/// A text as it goes out by SMS: without direction marks, which telephones show as boxes, and with plain punctuation where
/// that alone brings the whole text into the alphabet of SMS. Letters stay what they are: names are made of them.
/// </summary>
static partial class SmsText
{
    static readonly FrozenDictionary<char, string> Plain = new Dictionary<char, string>
    {
        ['\t'] = " ",
        ['\u00A0'] = " ",
        ['\u2007'] = " ",
        ['\u2009'] = " ",
        ['\u202F'] = " ",
        ['\u2010'] = "-",
        ['\u2011'] = "-",
        ['\u2012'] = "-",
        ['\u2013'] = "-",
        ['\u2014'] = "-",
        ['\u2022'] = "-",
        ['\u2212'] = "-",
        ['\u2018'] = "'",
        ['\u2019'] = "'",
        ['\u201A'] = "'",
        ['\u2032'] = "'",
        ['\u00AB'] = "\"",
        ['\u00BB'] = "\"",
        ['\u201C'] = "\"",
        ['\u201D'] = "\"",
        ['\u201E'] = "\"",
        ['\u2033'] = "\"",
        ['\u2026'] = "...",
    }.ToFrozenDictionary();

    public static string Write(string text)
    {
        var unmarked = Bidi.Strip(text);
        if (Gsm7.Holds(unmarked))
            return unmarked;
        var plain = string.Concat(unmarked.Select(character => Plain.GetValueOrDefault(character) ?? character.ToString()));
        return Gsm7.Holds(plain) ? plain : SpaceInNumber().Replace(unmarked, "\u00A0");
    }

    // Without marks "771 222 333" reads 333 222 771 in an Arabic line, group by group; no-break spaces keep a number one thing
    // (Unicode Bidirectional Algorithm, W4). The alphabet is the large one already: they cost nothing.
    [GeneratedRegex(@"(?<=\d) (?=\d)")]
    private static partial Regex SpaceInNumber();
}
