using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Twilio;
using Microsoft.Extensions.Logging;

namespace AubmBot.Channels.TwilioVoice;

/// <summary>Twilio Programmable Voice: a call is a conversation, every request of it a step, the verbs stand in the answer.</summary>
sealed class TwilioVoiceChannel(
    VoiceOptions options, TwilioSignature signature, TwilioFiles files, TwilioApi api, TeamRinging ringing, VoiceAnswers answers, TeamAnswers team,
    ILogger<TwilioVoiceChannel> logger)
    : IChannel, IAnswersInPlace, IMediaSource, IKeepsCopies, IRecordsCalls, ICallsTeam
{
    static readonly ChannelCapabilities Alone = new() { Spoken = true, Pulls = true }, WithTeam = Alone with { Transfers = true };

    public string Id => ChannelIds.TwilioVoice;

    public string Account => options.From;

    public ChannelCapabilities Capabilities => options.AgentNumbers.Count > 0 && !options.CallsStopped() ? WithTeam : Alone;

    public ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(signature.Verify(request));

    public IReadOnlyList<Activity> Parse(WebhookRequest request) => VoiceActivities.Read(VoiceStep.Read(request)) is { } activity ? [activity] : [];

    // Twilio says "absent", or a length of -1, where a recording has no sound (twilio.com/docs/voice/api/recording).
    public RecordingNotice? ReadNotice(WebhookRequest request)
    {
        var step = VoiceStep.Read(request);
        if (step.Door != VoiceDoor.RecordingStatus || step.Form["RecordingSid"] is not { } recording)
            return null;
        return step.Form["RecordingStatus"] switch
        {
            "completed" => new RecordingNotice(recording, step.Form["RecordingDuration"] is not "-1"),
            "absent" => new RecordingNotice(recording, Exists: false),
            _ => null,
        };
    }

    public IReadOnlyList<Activity> Render(Activity activity) => [activity];

    // What is said in a call stands in the answer to the caller's own request; nobody can be told anything later.
    public Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken) =>
        Task.FromResult(SendOutcome.Failed(SendFailure.ContactGone));

    public Task<FetchedFile> FetchAsync(Attachment file, int mostBytes, CancellationToken cancellationToken) =>
        files.FetchAsync(file, mostBytes, cancellationToken);

    // twilio.com/docs/voice/api/recording#delete-a-recording-resource
    public Task<bool> DeleteAsync(Attachment file, CancellationToken cancellationToken) =>
        api.DeleteAsync($"Recordings/{Uri.EscapeDataString(file.Name ?? "")}", cancellationToken);

    public IReadOnlyList<string> Team => options.AgentNumbers;

    public bool IsStopped => options.CallsStopped();

    public bool MayCall(string number) => options.MayCall(number);

    public Task<SendOutcome> RingAsync(string member, string request, int offer, CancellationToken cancellationToken) =>
        ringing.RingAsync(member, request, offer, cancellationToken);

    public WebhookAnswer Write(WebhookRequest request, IReadOnlyList<Activity>? replies)
    {
        VoiceStep? step = null;
        try
        {
            step = VoiceStep.Read(request);
            return step.Door switch
            {
                VoiceDoor.Status or VoiceDoor.RecordingStatus or VoiceDoor.TeamStatus => new WebhookAnswer(200),
                VoiceDoor.Whisper when step.Form["Digits"] is { } pressed => TeamAnswers.Screened(pressed),
                VoiceDoor.Called => team.Called(step),
                _ => replies is { Count: > 0 } ? answers.Write(step, replies) : answers.Apologise(step),
            };
        }
        catch (Exception failure)
        {
            logger.LogError("a step of a call could not be written: {Failure}", failure.GetType().Name);
            return answers.Apologise(step);
        }
    }
}
