using AubmBot.BotFramework.Text;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Understanding;
using AubmBot.Core.Understanding.Entities;

namespace AubmBot.Core.Forms;

/// <summary>
/// A first sentence that is the whole matter: it says where, and beside what a form asks for one by one there is more than a
/// wish. It is the citizen's own account; asking for it again would be asking them to repeat themselves.
/// </summary>
static class OpeningStory
{
    const int FewestWords = 10;

    public static bool IsOne(ITurnContext turn)
    {
        var text = turn.Activity.Text ?? "";
        if (turn.Activity.ButtonId is not null || text.TrimEnd() is [.., '?' or '؟'])
            return false;
        var entities = turn.Get<Understood>().Entities;
        return entities.Any(entity => entity.Kind is EntityKind.Commune or EntityKind.Douar) && WordsBeside(text, entities) >= FewestWords;
    }

    static int WordsBeside(string text, IReadOnlyList<Entity> entities)
    {
        var left = text.ToCharArray();
        foreach (var entity in entities)
            Array.Fill(left, ' ', entity.Start, entity.Length);
        return Folding.Fold(new string(left)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
    }
}
