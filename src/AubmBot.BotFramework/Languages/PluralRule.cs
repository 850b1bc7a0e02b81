namespace AubmBot.BotFramework.Languages;

/// <summary>One form of a noun and the numbers that it goes with.</summary>
/// <param name="Category">Its name in CLDR: zero, one, two, few, many.</param>
/// <param name="First">First of the numbers.</param>
/// <param name="Last">Last of the numbers.</param>
/// <param name="Modulo">Counted in the rest of a division by this; 0 where the number itself counts.</param>
public sealed record PluralRule(string Category, int First, int Last, int Modulo = 0)
{
    public bool Takes(long number) => (Modulo == 0 ? number : number % Modulo) is var counted && counted >= First && counted <= Last;
}
