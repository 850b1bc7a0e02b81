using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.State;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Files;

namespace AubmBot.Core.Forms;

/// <summary>
/// The files of a form: asked for when the citizen sends them, their ticket's once it is opened, deleted when none comes of it.
/// </summary>
public sealed class FormFiles(FileRequests requests)
{
    /// <summary>Under this name an answer's part holds the name of its file.</summary>
    public const string Name = "file";

    internal const string Loose = "files";

    const string NotSent = "the form was not sent";

    /// <summary>The names of the files that the prompt took, or null where one of them cannot be had.</summary>
    public async Task<JsonArray?> WantAsync(ITurnContext turn, JsonArray answered, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        foreach (var file in answered.OfType<JsonObject>())
        {
            var attachment = new Attachment { ContentType = $"{file["contentType"]}", ContentUrl = file["url"]?.ToString() };
            if (await requests.WantAsync(turn, attachment, FileUse.Document, cancellationToken) is not { } name)
                return null;
            names.Add(name);
        }
        Remember(turn, [.. LooseOf(turn), .. names]);
        return [.. names.Select(name => (JsonNode)new JsonObject { [Name] = name })];
    }

    /// <summary>What the answers name went with their ticket.</summary>
    public static void Settle(ITurnContext turn, IEnumerable<FormAnswer> answers)
    {
        if (LooseOf(turn) is { Count: > 0 } loose)
            Remember(turn, [.. loose.Except(answers.SelectMany(answer => NamesIn(answer.Value)))]);
    }

    /// <summary>No form is running any more: what none was sent with goes.</summary>
    public void DropLoose(DialogContext dc)
    {
        if (dc.Active is not null || LooseOf(dc.Turn) is not { Count: > 0 } loose)
            return;
        requests.Drop(dc.Turn, loose, NotSent);
        Remember(dc.Turn, []);
    }

    /// <summary>The form goes on here, and its files with it.</summary>
    /// <param name="turn">The turn at the new place.</param>
    /// <param name="brought">The state of the old one.</param>
    /// <param name="from">The old conversation.</param>
    public static void Follow(ITurnContext turn, BotState brought, long from) =>
        FileRequests.Follow(turn, brought.Get(Loose, FormFilesJson.Default.ListString) ?? [], from);

    /// <summary>Takes a file out of the running form, so that it asks again; false where no form holds it.</summary>
    public static bool Remove(DialogContext dc, string name)
    {
        if (dc.Root is not { } form || form.State[StepContext.ValuesName] is not JsonObject values)
            return false;
        var field = values.FirstOrDefault(value => NamesIn(value.Value).Contains(name));
        if (field.Value is not JsonArray files)
            return false;
        files.RemoveAll(file => file?[Name]?.ToString() == name);
        if (files.Count == 0)
            values.Remove(field.Key);
        while (dc.Active != form)
            dc.Pop();
        return true;
    }

    /// <summary>The files that an answer names: sent to a form, or recorded.</summary>
    internal static IEnumerable<string> NamesIn(JsonNode? answer) =>
        answer is JsonArray files ? files.Select(file => (file as JsonObject)?[Name]?.ToString()).OfType<string>() : [];

    static List<string> LooseOf(ITurnContext turn) => turn.ConversationState.Get(Loose, FormFilesJson.Default.ListString) ?? [];

    static void Remember(ITurnContext turn, List<string> names)
    {
        if (names.Count == 0)
            turn.ConversationState.Remove(Loose);
        else
            turn.ConversationState.Set(Loose, names, FormFilesJson.Default.ListString);
    }
}

[JsonSerializable(typeof(List<string>))]
sealed partial class FormFilesJson : JsonSerializerContext;
