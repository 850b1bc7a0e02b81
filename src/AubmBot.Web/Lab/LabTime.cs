namespace AubmBot.Web.Lab;

/// <param name="At">On the agency's wall, without a zone; null for the real time.</param>
sealed record LabTime(DateTime? At);
