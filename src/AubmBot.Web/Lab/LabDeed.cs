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

    public SandboxFile? File => Act switch
    {
        LabAct.Photo => SandboxFile.Photo,
        LabAct.Document => SandboxFile.Document,
        LabAct.Voice => SandboxFile.Voice,
        _ => null,
    };

    /// <summary>What the citizen's own bubble shows.</summary>
    public string Shown => Act switch
    {
        LabAct.Location => string.Create(CultureInfo.InvariantCulture, $"{Latitude}, {Longitude}"),
        LabAct.Contact => $"{Citizen.Name} {Citizen.Phone}",
        _ => Text,
    };
}
