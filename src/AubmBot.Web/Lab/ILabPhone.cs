using AubmBot.Web.Sandbox;

namespace AubmBot.Web.Lab;

/// <summary>A citizen's app of one platform: makes the webhook calls that its platform would make, signed.</summary>
interface ILabPhone
{
    string Channel { get; }

    string Title { get; }

    /// <summary>The stand-in behind it.</summary>
    string Platform { get; }

    /// <summary>What a tester can make this platform answer.</summary>
    IReadOnlyList<SandboxFault> Faults { get; }

    /// <summary>The citizen's address on the platform.</summary>
    string AddressOf(LabCitizen citizen);

    SignedWebhook Write(LabCitizen citizen, string text);

    /// <summary>Null where the platform has nothing to press: then the title is written.</summary>
    SignedWebhook? Press(LabCitizen citizen, SandboxEntry message, SandboxButton button) => null;

    /// <summary>What can be done with its app besides writing and pressing.</summary>
    IReadOnlyList<LabAct> Acts { get; }

    /// <summary>Whether words can stand under a photo or a document.</summary>
    bool HasCaptions { get; }

    /// <summary>A link to the bot, without what it carries; null where there is none.</summary>
    string? EntryLink => null;

    /// <param name="deed">One of <see cref="Acts"/>, and possible.</param>
    SignedWebhook Do(LabDeed deed);

    /// <summary>Null where the platform tells nobody.</summary>
    SignedWebhook? Block(LabCitizen citizen, bool blocked) => null;
}
