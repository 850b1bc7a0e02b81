using AubmBot.BotFramework.Channels;
using AubmBot.Web.Sandbox;

namespace AubmBot.Web.Lab;

/// <summary>What a tester can do: write, press, block, make a platform fail.</summary>
sealed class LabBench(
    IEnumerable<ILabPhone> phones, IEnumerable<IChannel> channels, SandboxPlatforms platforms, SandboxLog log, SandboxFaults faults, SandboxPost post)
{
    /// <summary>The phones in their order; those whose channel is off or answered by its real platform cannot be used.</summary>
    public object Describe() => new
    {
        citizens = LabCitizen.All.Select(citizen => new { citizen.Key, citizen.Name, citizen.Locale, citizen.Phone }),
        phones = phones.Select(phone => new
        {
            phone.Channel,
            phone.Title,
            State = StateOf(phone),
            Acts = phone.Acts.Select(act => $"{act}"),
            phone.HasCaptions,
            phone.EntryLink,
            WindowHours = channels.FirstOrDefault(channel => channel.Id == phone.Channel)?.Capabilities.Window?.TotalHours,
            Faults = phone.Faults.Select(fault => $"{fault}"),
            Addresses = LabCitizen.All.ToDictionary(citizen => citizen.Key, phone.AddressOf),
            Fault = LabCitizen.All.ToDictionary(citizen => citizen.Key, citizen => $"{faults[phone.Channel, phone.AddressOf(citizen)]}"),
        }),
    };

    public ILabPhone? Phone(string? channel) =>
        phones.FirstOrDefault(phone => phone.Channel == channel && StateOf(phone) == "sandbox");

    public Task<int> WriteAsync(ILabPhone phone, LabCitizen citizen, string text) =>
        PostAsync(phone, citizen, text, "message", phone.Write(citizen, text));

    /// <returns>The webhook's status, or 404 where there is no such button.</returns>
    public async Task<int> PressAsync(ILabPhone phone, LabCitizen citizen, long message, int button)
    {
        if (log.Find(message) is not { } entry || entry.Buttons.ElementAtOrDefault(button) is not { } pressed)
            return StatusCodes.Status404NotFound;
        return await PostAsync(phone, citizen, pressed.Title, "message", phone.Press(citizen, entry, pressed) ?? phone.Write(citizen, pressed.Title));
    }

    /// <returns>The webhook's status, or 404 where the platform's app cannot do it, or there is nothing to do it to.</returns>
    public async Task<int> DoAsync(ILabPhone phone, LabCitizen citizen, LabAct act, string text)
    {
        var address = phone.AddressOf(citizen);
        var (own, answer) = (log.Last(phone.Channel, address, fromCitizen: true), log.Last(phone.Channel, address, fromCitizen: false));
        var deed = new LabDeed(citizen, act, text) { Own = own, Answer = answer };
        if (!phone.Acts.Contains(act) || !deed.IsPossible)
            return StatusCodes.Status404NotFound;
        var shown = act == LabAct.Link ? phone.EntryLink + text : deed.Shown;
        var status = await PostAsync(phone, citizen, shown, deed.Kind, phone.Do(deed), deed.File?.Name);
        // As the citizen's own app shows it from now on.
        if (act == LabAct.Edit)
            log.Update(own!.Number, message => message with { Text = text, Edits = message.Edits + 1 });
        if (act == LabAct.Deletion)
            log.Update(own!.Number, message => message with { Text = "", File = null, IsDeleted = true });
        return status;
    }

    /// <returns>The status of the webhook by which the platform tells it; 204 where it tells nobody.</returns>
    public async Task<int> SetFaultAsync(ILabPhone phone, LabCitizen citizen, SandboxFault fault)
    {
        var before = faults[phone.Channel, phone.AddressOf(citizen)];
        faults.Set(phone.Channel, phone.AddressOf(citizen), fault);
        var (was, isNow) = (before == SandboxFault.Blocked, fault == SandboxFault.Blocked);
        return was != isNow && phone.Block(citizen, isNow) is { } told
            ? await PostAsync(phone, citizen, isNow ? "blocked" : "unblocked", "event", told)
            : StatusCodes.Status204NoContent;
    }

    async Task<int> PostAsync(ILabPhone phone, LabCitizen citizen, string text, string kind, SignedWebhook webhook, string? file = null)
    {
        var entry = log.Add(new SandboxEntry
        {
            Channel = phone.Channel,
            Citizen = phone.AddressOf(citizen),
            FromCitizen = kind != "person",
            Kind = kind,
            Id = webhook.MessageId,
            Text = text,
            File = file,
            Request = $"POST {webhook.Url}\n{webhook.Header}: {webhook.Signature}\n\n{Json.Pretty(webhook.BodyText)}",
        });
        var (status, body) = await post.SendAsync(webhook, CancellationToken.None);
        log.Update(entry.Number, sent => sent with { Status = status, Answer = body });
        return status;
    }

    string StateOf(ILabPhone phone) => channels.All(channel => channel.Id != phone.Channel) ? "off"
        : platforms.Names.Contains(phone.Platform) ? "sandbox" : "real";
}
