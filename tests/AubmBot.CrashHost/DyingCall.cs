namespace AubmBot.CrashHost;

/// <summary>Dies around the call that carries a reply to the platform, or has it ring somebody of the team.</summary>
sealed class DyingCall(CrashPoint crash) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var dies = request.RequestUri!.AbsolutePath.EndsWith($"/activities/{crash.MessageId}", StringComparison.Ordinal);
        var rings = request.RequestUri.AbsolutePath.EndsWith("/Calls.json", StringComparison.Ordinal);
        if (rings)
            crash.Reached(CrashStep.BeforeTeamIsRung);
        if (dies)
            crash.Reached(CrashStep.BeforePlatformCall);
        var response = await base.SendAsync(request, cancellationToken);
        if (rings)
            crash.Reached(CrashStep.AfterTeamIsRung);
        if (dies)
            crash.Reached(CrashStep.AfterPlatformCall);
        return response;
    }
}
