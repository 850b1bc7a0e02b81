using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Prompts;
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

    /// <summary>Files that one answer may have: as many as a messenger sends at once.</summary>
    public const int Most = 10;

    internal const string Loose = "files";

    const string NotSent = "the form was not sent";

    /// <summary>Asks for the files that the prompt took, as many as there is room for; what cannot be had is left out.</summary>
    public async Task<TakenFiles> WantAsync(ITurnContext turn, JsonArray sent, int room, CancellationToken cancellationToken)
    {
        var (names, arePhotos) = (new List<string>(), true);
        foreach (var file in sent.OfType<JsonObject>().Take(Math.Max(0, room)))
        {
            var attachment = new Attachment { ContentType = $"{file["contentType"]}", ContentUrl = file["url"]?.ToString() };
            if (await requests.WantAsync(turn, attachment, FileUse.Document, cancellationToken) is not { } name)
                continue;
            names.Add(name);
            arePhotos &= attachment.ContentType.StartsWith("image/", StringComparison.Ordinal);
        }
        Remember(turn, [.. LooseOf(turn), .. names]);
        return new TakenFiles(names, arePhotos, AttachmentPrompt.CountIn(turn.Activity) - names.Count);
    }

    /// <summary>One file of an answer.</summary>
    public static JsonNode Part(string name) => new JsonObject { [Name] = name };

    /// <summary>What the answers name went with their ticket.</summary>
    public static void Settle(ITurnContext turn, IEnumerable<FormAnswer> answers) => Settle(turn, answers.SelectMany(answer => NamesIn(answer.Value)));

    public static void Settle(ITurnContext turn, IEnumerable<string> names)
    {
        if (LooseOf(turn) is { Count: > 0 } loose)
            Remember(turn, [.. loose.Except(names)]);
    }

    /// <summary>Which filling in of a form this is; null where it is none.</summary>
    public static string? Instance(DialogInstance? form) => form?.State[FormDialog.InstanceName]?.ToString();

    /// <summary>The files that the running form has under a field; null where it has none.</summary>
    public static JsonArray? Answer(DialogContext dc, string field) => (dc.Root?.State[StepContext.ValuesName] as JsonObject)?[field] as JsonArray;

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
