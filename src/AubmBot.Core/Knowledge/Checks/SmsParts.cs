using System.Buffers;

namespace AubmBot.Core.Knowledge.Checks;

/// <summary>How many SMS a text takes (3GPP TS 23.038): GSM-7 has 160, or 153 a part; any other letter makes it UCS-2, 70 or 67.</summary>
public static class SmsParts
{
    const string Extension = "^{}\\[~]|€\f";

    static readonly SearchValues<char> Gsm7 = SearchValues.Create(
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
        + Extension);

    public static int Of(string text)
    {
        var (units, single, part) = text.AsSpan().ContainsAnyExcept(Gsm7)
            ? (text.Length, 70, 67)
            : (text.Length + text.Count(Extension.Contains), 160, 153);
        return units <= single ? 1 : (units + part - 1) / part;
    }
}
