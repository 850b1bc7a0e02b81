using System.Globalization;
using AubmBot.Web.Sandbox;

namespace AubmBot.Web.Lab;

/// <summary>One thing that a citizen does, and what it is done with.</summary>
/// <param name="Citizen">Who.</param>
/// <param name="Act">What.</param>
/// <param name="Text">The words that go along.</param>
sealed record LabDeed(LabCitizen Citizen, LabAct Act, string Text = "")
{
    /// <summary>A place in Béni Mellal.</summary>
    public const double Latitude = 32.3373, Longitude = -6.3498;

    public const string Emoji = "\U0001F44D";

    /// <summary>The citizen's last message, for those that come back to it.</summary>
    public SandboxEntry? Own { get; init; }

    /// <summary>The bot's last message.</summary>
    public SandboxEntry? Answer { get; init; }

    /// <summary>Whether there is what it is done to.</summary>
    public bool IsPossible => Act switch
    {
        LabAct.Edit or LabAct.Deletion => Own is not null,
        LabAct.Reaction => Answer is not null,
        _ => true,
    };

    public string Kind => Act switch
    {
        LabAct.Person => "person",
        LabAct.Reaction or LabAct.Edit or LabAct.Deletion or LabAct.Link or LabAct.Return => "event",
        _ => "message",
    };

    public SandboxFile? File => Act switch
    {
        LabAct.Photo => SandboxFile.Photo,
        LabAct.Document => SandboxFile.Document,
        LabAct.Voice => SandboxFile.Voice,
        LabAct.Sticker => SandboxFile.Sticker,
        _ => null,
    };

    /// <summary>What the phone shows.</summary>
    public string Shown => Act switch
    {
        LabAct.Reaction => Emoji,
        LabAct.Edit => "edited",
        LabAct.Deletion => "deleted",
        LabAct.Return => "handed back to the bot",
        LabAct.Location => string.Create(CultureInfo.InvariantCulture, $"{Latitude}, {Longitude}"),
        LabAct.Contact => $"{Citizen.Name} {Citizen.Phone}",
        _ => Text,
    };
}
