namespace AubmBot.Web.Lab;

/// <summary>What the telephone of the lab tells Twilio's caller.</summary>
/// <param name="Citizen">Who calls.</param>
/// <param name="CallSid">The call; the telephone makes it up when it dials.</param>
/// <param name="Url">Where the last document leads; the hotline's beginning where there is none.</param>
/// <param name="Fields">What happened since: keys, speech, a recording, the end.</param>
sealed record LabCall(string Citizen, string CallSid, string? Url, IReadOnlyDictionary<string, string>? Fields);
