using QRCoder;

namespace AubmBot.Web.WebChat;

/// <summary>A link as a picture that telephones read.</summary>
static class QrPicture
{
    /// <summary>As an address that a picture can have.</summary>
    public static string Of(Uri link)
    {
        using var code = QRCodeGenerator.GenerateQrCode(link.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(6))}";
    }
}
