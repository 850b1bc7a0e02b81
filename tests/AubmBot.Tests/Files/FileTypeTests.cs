using AubmBot.Core.Files;

namespace AubmBot.Tests.Files;

public sealed class FileTypeTests
{
    [Theory]
    [InlineData("FFD8FFE0", "image/jpeg")]
    [InlineData("89504E470D0A1A0A", "image/png")]
    [InlineData("255044462D312E37", "application/pdf")]
    [InlineData("524946460000000057454250", "image/webp")]
    [InlineData("000000186674797068656963", "image/heic")]
    [InlineData("00000018667479706D696631", "image/heic")]
    [InlineData("4F67675300", "audio/ogg")]
    [InlineData("49443304", "audio/mpeg")]
    [InlineData("FFFB9064", "audio/mpeg")]
    [InlineData("52494646000000005741564566", "audio/wav")]
    [InlineData("00000018667479704D344120", "audio/mp4")]
    [InlineData("4D5A9000", null)]
    [InlineData("504B0304", null)]
    [InlineData("0000001866747970697 36F6D", null)]
    [InlineData("3C737667", null)]
    [InlineData("52494646000000004156492066", null)]
    [InlineData("", null)]
    public void The_first_bytes_tell_what_a_file_is(string hexadecimal, string? type) =>
        FileTypes.Of(Convert.FromHexString(hexadecimal.Replace(" ", "", StringComparison.Ordinal))).ShouldBe(type);

    [Theory]
    [InlineData("image/jpeg", FileUse.Document, true)]
    [InlineData("application/pdf", FileUse.Document, true)]
    [InlineData("audio/ogg", FileUse.Document, false)]
    [InlineData("audio/wav", FileUse.Recording, true)]
    [InlineData("application/pdf", FileUse.Recording, false)]
    public void A_photo_is_no_recording_and_a_recording_no_document(string type, FileUse use, bool fits) => FileTypes.Fits(type, use).ShouldBe(fits);
}
