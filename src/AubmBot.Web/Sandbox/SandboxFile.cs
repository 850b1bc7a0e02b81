using System.Globalization;
using System.Security.Cryptography;

namespace AubmBot.Web.Sandbox;

/// <summary>A file that a citizen of the sandbox sends; every stand-in keeps it as its platform would.</summary>
/// <param name="Number">Its id, where the platform gives numbers.</param>
/// <param name="Name">Its name, and its id where the platform gives names.</param>
/// <param name="ContentType">What the platform says that it is.</param>
sealed record SandboxFile(int Number, string Name, string ContentType)
{
    public static readonly SandboxFile Photo = new(1, "photo.jpg", "image/jpeg");
    public static readonly SandboxFile Document = new(2, "plan.pdf", "application/pdf");

    /// <summary>One second of silence.</summary>
    public static readonly SandboxFile Voice = new(3, "voice.ogg", "audio/ogg");

    public static readonly SandboxFile Sticker = new(4, "sticker.webp", "image/webp");
    public static readonly SandboxFile Contact = new(5, "contact.vcf", "text/vcard");

    static readonly SandboxFile[] All = [Photo, Document, Voice, Sticker, Contact];

    public byte[] Content => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "sandbox", Name));

    public string Id => Number.ToString(CultureInfo.InvariantCulture);

    public string Sha256 => Convert.ToBase64String(SHA256.HashData(Content));

    /// <param name="id">A number or a name.</param>
    public static SandboxFile? Find(object? id) => Array.Find(All, file => file.Name.Equals(id) || file.Id.Equals(id));

    /// <summary>Answers with the bytes, or 404.</summary>
    public static async Task ServeAsync(HttpContext context, object? id)
    {
        if (Find(id) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = file.ContentType;
        await context.Response.BodyWriter.WriteAsync(file.Content, context.RequestAborted);
    }
}
