namespace AubmBot.BotFramework.Languages;

public static class LanguagesExtensions
{
    /// <summary>A word of any language means this: citizens answer "ah" to a French question.</summary>
    public static bool AnyMeans(this ILanguages languages, string meaning, string folded)
    {
        foreach (var language in languages.All)
            if (language.Words.Means(meaning, folded))
                return true;
        return false;
    }

    /// <summary>The code of a spoken language that a BCP 47 tag names, or null: <c>ar-MA</c> is <c>ar</c>.</summary>
    public static string? FromTag(this ILanguages languages, string? tag)
    {
        var code = tag?.Split('-', '_')[0].ToLowerInvariant();
        return code is not null && languages.Speaks(code) ? code : null;
    }
}
