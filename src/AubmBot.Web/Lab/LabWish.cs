using AubmBot.Web.Sandbox;

namespace AubmBot.Web.Lab;

/// <summary>What the page asks for; each request uses the fields it needs.</summary>
/// <param name="Channel">On which phone.</param>
/// <param name="Citizen">Whose.</param>
/// <param name="Text">What is written.</param>
/// <param name="Message">Number of the message whose button is pressed.</param>
/// <param name="Button">Which of its buttons, from 0.</param>
/// <param name="Act">What is done besides.</param>
/// <param name="Fault">What the platform shall answer.</param>
sealed record LabWish(
    string Channel, string Citizen, string? Text = null, long Message = 0, int Button = 0, LabAct Act = LabAct.Photo, SandboxFault Fault = SandboxFault.None);
