using System.Text;
using AubmBot.Channels.Email;

namespace AubmBot.Tests.Channels.Email;

public sealed class EmailReadingTests
{
    const string Arabic = "السلام عليكم، أريد رخصة بناء";

    static EmailReadingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("windows-1256")]
    [InlineData("iso-8859-6")]
    [InlineData("utf-8")]
    public void Arabic_is_read_in_the_encodings_it_is_written_in(string charset)
    {
        // ISO-8859-6 has every letter; its comma too.
        var body = Encoding.GetEncoding(charset).GetBytes(Arabic);
        EmailSamples.Read(EmailSamples.Mail(body, $"Content-Type: text/plain; charset={charset}", "Content-Transfer-Encoding: 8bit"))!
            .Text.ShouldBe(Arabic);
    }

    [Fact]
    public void Names_and_subjects_are_decoded()
    {
        var word = Convert.ToBase64String(Encoding.GetEncoding("windows-1256").GetBytes("رخصة بناء"));
        var mail = EmailSamples.Read(EmailSamples.Mail("?", $"Subject: =?windows-1256?B?{word}?=", "From: =?utf-8?Q?Am=C3=A9lie?= <amelie@example.org>"))!;
        mail.Conversation!.Name.ShouldBe("رخصة بناء");
        mail.From!.Name.ShouldBe("Amélie");
    }

    [Fact]
    public void A_mail_is_known_by_its_message_id_and_its_sender_by_the_address_in_small_letters()
    {
        var mail = EmailSamples.Read(EmailSamples.Mail("Bonjour", "From: Amina <Amina@Example.ORG>"))!;
        mail.Id.ShouldBe("q1@example.org");
        mail.From!.Id.ShouldBe("amina@example.org");
    }

    [Fact]
    public void A_mail_without_an_id_is_known_by_what_it_says()
    {
        var mail = EmailSamples.Mail("Bonjour", "Message-ID:");
        EmailSamples.Read(mail)!.Id.ShouldBe(EmailSamples.Read(mail)!.Id);
        EmailSamples.Read(mail)!.Id.ShouldNotBe(EmailSamples.Read(EmailSamples.Mail("Bonsoir", "Message-ID:"))!.Id);
    }

    [Fact]
    public void A_thread_is_one_conversation_whatever_the_program_hands_on()
    {
        var first = ConversationOf("Message-ID: <q1@example.org>");
        ConversationOf("Message-ID: <q2@example.org>", "References: <q1@example.org> <aubm.x@example.org>").ShouldBe(first);
        var ours = EmailThread.NewId(first, "example.org");
        ConversationOf("Message-ID: <q3@example.org>", $"In-Reply-To: <{ours}>").ShouldBe(first);
        ConversationOf("Message-ID: <q4@example.org>").ShouldNotBe(first);
    }

    [Fact]
    public void Another_person_in_the_thread_has_a_conversation_of_their_own()
    {
        var first = ConversationOf("Message-ID: <q1@example.org>");
        ConversationOf("From: karim@example.org", "Message-ID: <k@example.org>", "References: <q1@example.org>").ShouldNotBe(first);
    }

    [Fact]
    public void A_question_that_stands_in_the_subject_only_is_read_there() =>
        EmailSamples.Read(EmailSamples.Mail("\n-- \nAmina", "Subject: Horaires ?"))!.Text.ShouldBe("Horaires ?");

    [Fact]
    public void A_mail_without_a_word_gives_nothing() => EmailSamples.Read(EmailSamples.Mail("", "Subject:")).ShouldBeNull();

    [Fact]
    public void Attached_files_are_told_of_and_not_opened()
    {
        var mail = EmailSamples.Read(EmailSamples.Mail(
            "--b\nContent-Type: text/plain\n\nVoici mon plan\n--b\nContent-Type: application/pdf; name=plan.pdf\nContent-Disposition: attachment; filename=plan.pdf\n\n%PDF\n--b--\n",
            "Content-Type: multipart/mixed; boundary=b"))!;
        mail.Text.ShouldBe("Voici mon plan");
        var file = mail.Attachments.ShouldHaveSingleItem();
        (file.ContentType, file.Name, file.ContentUrl).ShouldBe(("application/pdf", "plan.pdf", null));
    }

    [Fact]
    public void A_mail_in_html_only_is_read_as_text() => EmailSamples.Read(EmailSamples.Mail(
        "<p>Bonjour&nbsp;!</p><p>Quels documents&nbsp;?</p><script>alert(1)</script>", "Content-Type: text/html; charset=utf-8"))!
        .Text.ShouldBe("Bonjour !\nQuels documents ?");

    [Fact]
    public void Of_a_text_and_its_html_twin_the_text_is_read() => EmailSamples.Read(EmailSamples.Mail(
        "--b\nContent-Type: text/plain\n\ntexte\n--b\nContent-Type: text/html\n\n<b>html</b>\n--b--\n",
        "Content-Type: multipart/alternative; boundary=b"))!.Text.ShouldBe("texte");

    static string ConversationOf(params string[] headers) => EmailSamples.Read(EmailSamples.Mail("Bonjour", headers))!.Conversation!.Id!;
}
