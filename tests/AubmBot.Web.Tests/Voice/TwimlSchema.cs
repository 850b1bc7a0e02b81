using System.Text;
using System.Xml.Linq;
using System.Xml.Schema;

namespace AubmBot.Web.Tests.Voice;

/// <summary>Holds a document against the schema of the verbs, and against what no schema says.</summary>
static class TwimlSchema
{
    const int Most = 64 * 1024;
    static readonly Lazy<XmlSchemaSet> Verbs = new(() =>
    {
        var set = new XmlSchemaSet();
        set.Add(null, Path.Combine(AppContext.BaseDirectory, "payloads", "_tables", "twiml-voice.xsd"));
        set.Compile();
        return set;
    });

    public static XElement Read(string twiml)
    {
        Encoding.UTF8.GetByteCount(twiml).ShouldBeLessThan(Most);
        var document = XDocument.Parse(twiml);
        var problems = new List<string>();
        lock (Verbs)
            document.Validate(Verbs.Value, (_, problem) => problems.Add(problem.Message));
        problems.ShouldBeEmpty(twiml);
        foreach (var say in document.Descendants("Say"))
        {
            say.Value.ShouldNotContain("{", Case.Sensitive, "a place was not filled in");
            say.Value.ShouldNotContain("http", Case.Insensitive, "an address on the web cannot be heard");
            say.Value.ShouldNotContain("www.", Case.Insensitive, "an address on the web cannot be heard");
            (say.Attribute("voice")!.Value, say.Attribute("language")!.Value).ShouldBeOneOf(("Polly.Lea", "fr-FR"), ("Polly.Zeina", "arb"));
        }
        return document.Root!;
    }
}
