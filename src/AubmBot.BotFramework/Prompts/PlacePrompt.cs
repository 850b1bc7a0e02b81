using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;

namespace AubmBot.BotFramework.Prompts;

/// <summary>
/// A commune by its name in either script, forgiving spelling. No list is complete: what is not found is asked once more
/// with the nearest names as buttons, and then taken as written.
/// </summary>
public sealed class PlacePrompt(ILanguages languages, Func<IReadOnlyList<Place>> places) : Prompt("place", languages)
{
    const int Suggestions = 3;

    /// <summary>A hamlet's name can be any words, and a question can name a commune.</summary>
    public override bool TakesAnyText => true;

    protected override IEnumerable<CardAction> Buttons(PromptContext prompt) => prompt.Tries == 0 || prompt.Folded.Length == 0
        ? []
        : Nearest(prompt.Folded).Select(place => CardAction.Button(NameOf(place, prompt.Turn.Language), place.Id));

    protected override Recognition Recognize(PromptContext prompt)
    {
        if (prompt.ButtonId is { } pressed && places().FirstOrDefault(place => place.Id == pressed) is { } chosen)
            return Recognition.Of(chosen.Id);
        if (prompt.Folded.Length < 2)
            return Recognition.Failed();
        if (Find(prompt.Folded) is { } found)
            return Recognition.Of(found.Id);
        // A telephone number is nobody's commune.
        return prompt.Tries > 0 && prompt.ButtonId is null && prompt.Text.Count(char.IsLetter) > 1 ? Recognition.Of(prompt.Text[..Math.Min(prompt.Text.Length, 200)]) : Recognition.Failed();
    }

    /// <summary>The place a sentence names, or null.</summary>
    public Place? Find(string folded)
    {
        var padded = $" {folded} ";
        return places().FirstOrDefault(place => Spellings(place).Any(name => folded == name))
            ?? places().Where(place => Spellings(place).Any(name => padded.Contains($" {name} ", StringComparison.Ordinal)))
                .MaxBy(place => Spellings(place).Max(name => name.Length))
            ?? places().FirstOrDefault(place => Spellings(place).Any(name => Distance.IsTypoOf(folded, name)));
    }

    // "Kasba" is the beginning of Kasba Tadla, and only a likeness of El Ksiba.
    IEnumerable<Place> Nearest(string folded) => places()
        .Select(place => (place, distance: Spellings(place).Min(name => name.StartsWith($"{folded} ", StringComparison.Ordinal) ? 0 : Distance.Between(folded, name))))
        .Where(candidate => candidate.distance <= 3)
        .OrderBy(candidate => candidate.distance)
        .Take(Suggestions)
        .Select(candidate => candidate.place);

    static string NameOf(Place place, string language) =>
        place.Names.TryGetValue(language, out var name) ? name : place.Names.Values.First();

    static IEnumerable<string> Spellings(Place place) => place.Names.Values.Concat(place.AlsoWritten).Select(Folding.Fold);
}
