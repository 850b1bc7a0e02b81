using System.Net.Http.Headers;

namespace AubmBot.Web.Tests.Webhooks;

/// <summary>A body of exactly these bytes, called JSON, whatever it is.</summary>
public sealed class JsonBody : ByteArrayContent
{
    public JsonBody(byte[] bytes) : base(bytes) => Headers.ContentType = new MediaTypeHeaderValue("application/json");
}
