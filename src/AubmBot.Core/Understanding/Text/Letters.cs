namespace AubmBot.Core.Understanding.Text;

/// <summary>Letters that Unicode keeps apart and that people type for one another. Hamza and accents are gone before.</summary>
static class Letters
{
    /// <summary>What <paramref name="character"/> is replaced by ("" drops it), or null when it stays.</summary>
    public static string? Folded(char character) => character switch
    {
        'ـ' or 'ء' => "",
        'ى' or 'ی' or 'ې' => "ي",
        'ة' or 'ۀ' or 'ہ' or 'ھ' => "ه",
        'ک' or 'گ' or 'ڭ' or 'ڬ' => "ك",
        'پ' => "ب",
        'ڤ' or 'ڥ' => "ف",
        'چ' => "ش",
        'ژ' => "ج",
        'ٱ' => "ا",
        '٪' => "%",
        '،' => ",",
        '؛' => ";",
        '؟' => "?",
        'œ' or 'Œ' => "oe",
        'æ' or 'Æ' => "ae",
        'ß' or 'ẞ' => "ss",
        'ø' or 'Ø' => "o",
        'ı' => "i",
        '’' or '‘' or 'ʼ' or '´' or '`' or 'ʿ' or 'ʾ' => "'",
        '–' or '—' or '‑' or '−' => "-",
        '×' => "x",
        _ => null,
    };

    /// <summary>A letter of the Arabic script.</summary>
    public static bool IsArabic(char character) => character is >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F'
        && char.IsLetter(character);
}
