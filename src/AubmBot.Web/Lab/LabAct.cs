namespace AubmBot.Web.Lab;

/// <summary>What a citizen does with an app besides writing and pressing.</summary>
enum LabAct
{
    Photo,
    Document,
    Voice,
    Location,

    /// <summary>Their own, where the app tells whose it is.</summary>
    Contact,
}
