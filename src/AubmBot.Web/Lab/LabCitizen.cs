namespace AubmBot.Web.Lab;

/// <summary>Somebody invented, at the bench; numbers are such that no subscriber has.</summary>
/// <param name="Key">How the page names them.</param>
/// <param name="Name">What platforms tell the bot.</param>
/// <param name="Phone">In international form.</param>
/// <param name="Id">Their number on platforms that give numbers.</param>
/// <param name="Locale">The language of their apps.</param>
sealed record LabCitizen(string Key, string Name, string Phone, string Id, string Locale)
{
    public static IReadOnlyList<LabCitizen> All { get; } =
    [
        new("amina", "Amina", "+212600000001", "7000000001", "fr"),
        new("youssef", "Youssef", "+212600000002", "7000000002", "ar"),
    ];

    public static LabCitizen? Find(string? key) => All.FirstOrDefault(citizen => citizen.Key == key);
}
