using AubmBot.Channels.TwilioVoice;
using AubmBot.Web.Hosting;
using Microsoft.Extensions.FileProviders;

namespace AubmBot.Web.Hotline;

/// <summary>The agency's own recordings, <c>dialogs/&lt;language&gt;/prompts/&lt;key&gt;.mp3|wav</c>: found for the hotline, and served to Twilio.</summary>
static class PromptFiles
{
    const string Path = "/prompts";
    static readonly string[] Types = [".mp3", ".wav"];

    /// <summary>Names of keys and languages come from our own files, never from a request.</summary>
    public static RecordedPrompts In(string dialogs) => new((language, key) =>
        Types.Where(type => File.Exists(System.IO.Path.Combine(dialogs, language, "prompts", key + type)))
            .Select(type => $"{Path}/{language}/{Uri.EscapeDataString(key)}{type}").FirstOrDefault() ?? (key == HoldMusic.Key ? HoldMusic.Path : null));

    public static void UsePrompts(this WebApplication app)
    {
        app.MapGet(HoldMusic.Path, () => TypedResults.Bytes(HoldMusic.Wav, "audio/wav"));
        var dialogs = Folders.Dialogs(app.Configuration["Dialogs:Folder"]);
        foreach (var folder in Directory.EnumerateDirectories(dialogs).Select(language => System.IO.Path.Combine(language, "prompts")).Where(Directory.Exists))
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(folder),
                RequestPath = $"{Path}/{System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(folder))}",
            });
    }
}
