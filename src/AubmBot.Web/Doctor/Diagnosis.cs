namespace AubmBot.Web.Doctor;

/// <summary>One thing that was looked at. Holds names of keys, never a value of one that is secret.</summary>
/// <param name="About">What was looked at.</param>
/// <param name="Finding">How it is.</param>
/// <param name="MustMend">The bot does not start, or not work, as it is.</param>
sealed record Diagnosis(string About, string Finding, bool MustMend = false)
{
    public override string ToString() => $"{(MustMend ? "MEND" : "  ok")}  {About,-20} {Finding}";
}
