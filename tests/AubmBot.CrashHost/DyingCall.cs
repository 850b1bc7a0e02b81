namespace AubmBot.CrashHost;

/// <summary>Dies around the call that carries a reply to the platform.</summary>
sealed class DyingCall(CrashPoint crash) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var dies = request.RequestUri!.AbsolutePath.EndsWith($"/activities/{crash.MessageId}", StringComparison.Ordinal);
        if (dies)
            crash.Reached(CrashStep.BeforePlatformCall);
        var response = await base.SendAsync(request, cancellationToken);
        if (dies)
            crash.Reached(CrashStep.AfterPlatformCall);
        return response;
    }
}
