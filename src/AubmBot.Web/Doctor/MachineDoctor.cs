using System.Globalization;

namespace AubmBot.Web.Doctor;

/// <summary>What the bot needs of the machine: the citizens' languages and their time. Fonts are the browsers' affair.</summary>
static class MachineDoctor
{
    public static IEnumerable<Diagnosis> Examine()
    {
        yield return TimeZoneInfo.TryFindSystemTimeZoneById("Africa/Casablanca", out _)
            ? new Diagnosis("Time zone", "Africa/Casablanca")
            : new Diagnosis("Time zone", "Africa/Casablanca is missing: install tzdata", MustMend: true);
        foreach (var name in new[] { "fr-MA", "ar-MA" })
            yield return IsThere(name)
                ? new Diagnosis("Culture", name)
                : new Diagnosis("Culture", $"{name} is missing: install ICU (libicu), and leave invariant globalisation off", MustMend: true);
    }

    static bool IsThere(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true).Name == name;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
