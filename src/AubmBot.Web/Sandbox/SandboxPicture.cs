namespace AubmBot.Web.Sandbox;

/// <summary>The photo that every citizen of the sandbox sends: one grey dot.</summary>
static class SandboxPicture
{
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");
}
