using AubmBot.Core.Understanding.Entities;

namespace AubmBot.Core.Forms;

/// <summary>One question of a form. Its texts are sentences under <c>form.&lt;form&gt;.&lt;name&gt;</c>.</summary>
public sealed record FormField
{
    public required string Name { get; init; }

    /// <summary>A prompt's kind: text, choice, confirm, number, date, phone, email, place, attachment.</summary>
    public required string Type { get; init; }

    public bool Optional { get; init; }

    /// <summary>Only "yes" goes on: a consent. "No" ends the form with the sentence <c>refused</c>.</summary>
    public bool MustBeYes { get; init; }

    public int? Min { get; init; }
    public int? Max { get; init; }
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>What answers it when the opening sentence holds it; where null, the type says: a phone, a date, a commune.</summary>
    public EntityKind? Entity { get; init; }

    /// <summary>Words by which a choice is meant in a sentence, beside those of its label: "sans permis", "bla rokhsa".</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>An opening sentence that tells a story is its answer, as it was written.</summary>
    public bool Story { get; init; }

    /// <summary>Asked only where another field has one of these values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> When { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
