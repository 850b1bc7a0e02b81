using System.Text.Json;
using AubmBot.BotFramework.Schema;

namespace AubmBot.BotFramework.Calls;

/// <summary>What a telephone adds to an activity: what the caller is to do next, and how well they were heard.</summary>
public static class CallActivities
{
    const string ExpectsName = "expects", ConfidenceName = "confidence", PromptName = "prompt", KeysName = "keys", WordsName = "words", DiscardedName = "discarded";

    public static Expectation Expects(this Activity said) =>
        Enum.TryParse<Expectation>(Text(said, ExpectsName), out var expected) ? expected : Expectation.Key;

    public static bool HasExpectation(this Activity said) => Text(said, ExpectsName) is not null;

    public static void Expect(this Activity said, Expectation expected) => Set(said, ExpectsName, $"{expected}");

    /// <summary>Which words the caller is likely to say.</summary>
    public static ExpectedWords ExpectedWords(this Activity said) =>
        Enum.TryParse<ExpectedWords>(Text(said, WordsName), out var words) ? words : Calls.ExpectedWords.Choices;

    public static void Expect(this Activity said, ExpectedWords words) => Set(said, WordsName, $"{words}");

    /// <summary>Key of the recording that may be played instead of the text; null where the text is made up at the moment.</summary>
    public static string? RecordedPrompt(this Activity said) => Text(said, PromptName);

    public static void NameRecordedPrompt(this Activity said, string key) => Set(said, PromptName, key);

    /// <summary>What is said behind the text, or behind its recording: which key does what.</summary>
    public static string Keys(this Activity said) => Text(said, KeysName) ?? "";

    public static void SayKeys(this Activity said, string keys) => Set(said, KeysName, keys);

    /// <summary>How sure the recogniser is of what the caller said, 0 to 1; 1 where nobody doubts, as with keys.</summary>
    public static double Confidence(this Activity heard) =>
        heard.Properties?.GetValueOrDefault(ConfidenceName) is { ValueKind: JsonValueKind.Number } confidence ? confidence.GetDouble() : 1;

    public static void HeardWith(this Activity heard, double confidence) =>
        (heard.Properties ??= [])[ConfidenceName] = JsonDocument.Parse(confidence.ToString("R", System.Globalization.CultureInfo.InvariantCulture)).RootElement.Clone();

    /// <summary>Recorded words that the caller took back by a key: they lie with the platform, and nobody wants them.</summary>
    public static Attachment? Discarded(this Activity heard) =>
        heard.Properties?.GetValueOrDefault(DiscardedName) is { ValueKind: JsonValueKind.Object } discarded
            ? discarded.Deserialize(ActivityJson.Wire.Attachment)
            : null;

    public static void Discard(this Activity heard, Recording recording) =>
        (heard.Properties ??= [])[DiscardedName] = JsonSerializer.SerializeToElement(recording.ToAttachment(), ActivityJson.Wire.Attachment);

    static string? Text(Activity activity, string name) =>
        activity.Properties?.GetValueOrDefault(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    static void Set(Activity activity, string name, string value) =>
        (activity.Properties ??= [])[name] = JsonSerializer.SerializeToElement(value, ActivityJson.Default.String);
}
