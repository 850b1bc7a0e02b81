using System.Globalization;
using System.Text;
using System.Xml;
using AubmBot.BotFramework.Channels;

namespace AubmBot.Channels.TwilioVoice;

/// <summary>Writes one document of verbs (twilio.com/docs/voice/twiml). Names are case-sensitive; texts are escaped by the writer.</summary>
sealed class Twiml : IDisposable
{
    static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), OmitXmlDeclaration = true };

    readonly StringBuilder _text = new("""<?xml version="1.0" encoding="UTF-8"?>""");
    readonly XmlWriter _xml;

    public Twiml()
    {
        _xml = XmlWriter.Create(_text, Settings);
        _xml.WriteStartElement("Response");
    }

    public static WebhookAnswer Empty { get; } = Of(new Twiml());

    public Twiml Say(string text, Voices voice)
    {
        foreach (var (piece, speaker) in SpokenText.Pieces(text, voice))
            Element("Say", piece, ("voice", speaker.Voice), ("language", speaker.SayLanguage));
        return this;
    }

    public Twiml Element(string name, string? text = null, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        if (text is not null)
            _xml.WriteString(text);
        return End();
    }

    public Twiml Start(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            _xml.WriteAttributeString(attribute, value);
        return this;
    }

    public Twiml End()
    {
        _xml.WriteEndElement();
        return this;
    }

    public Twiml Pause(int seconds) => Element("Pause", null, ("length", seconds.ToString(CultureInfo.InvariantCulture)));

    public Twiml Hangup() => Element("Hangup");

    public WebhookAnswer ToAnswer() => Of(this);

    public void Dispose() => _xml.Dispose();

    static WebhookAnswer Of(Twiml document)
    {
        using (document)
        {
            document._xml.WriteEndElement();
            document._xml.Flush();
            return new WebhookAnswer(200, "text/xml; charset=utf-8", document._text.ToString());
        }
    }
}
