namespace AubmBot.Web.Lab;

/// <param name="Status">HTTP status of the hotline's answer.</param>
/// <param name="Url">The address that answered; relative addresses in the document start from it.</param>
/// <param name="Twiml">What it said.</param>
sealed record LabDocument(int Status, string Url, string Twiml);
