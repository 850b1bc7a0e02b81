namespace AubmBot.BotFramework.Dialogs;

/// <summary>Finds dialogs by id. Several sources, because forms come and go with their files.</summary>
public sealed class DialogSet(params IReadOnlyList<Func<string, Dialog?>> sources)
{
    public Dialog? Find(string id)
    {
        foreach (var source in sources)
            if (source(id) is { } dialog)
                return dialog;
        return null;
    }
}
