namespace AubmBot.Tests.Channels.Email;

public sealed class AutomaticMailTests
{
    [Theory]
    [InlineData("Return-Path: <>")]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("Auto-Submitted: auto-generated; type=notice")]
    [InlineData("Precedence: bulk")]
    [InlineData("Precedence: List")]
    [InlineData("Precedence: junk")]
    [InlineData("List-Id: <citoyens.example.org>")]
    [InlineData("X-Auto-Response-Suppress: OOF")]
    [InlineData("Content-Type: multipart/report; report-type=delivery-status; boundary=b")]
    [InlineData("From: MAILER-DAEMON@mx.example.org")]
    [InlineData("From: Postmaster <postmaster@example.org>")]
    [InlineData("From: No-Reply@example.org")]
    [InlineData("From: noreply+42@example.org")]
    [InlineData("From: ne-pas-repondre@example.org")]
    [InlineData("From: bounces-citoyens@example.org")]
    [InlineData("From: Guichet <GUICHET@example.org>")]
    [InlineData("From: undisclosed-recipients:;")]
    public void What_a_program_sent_is_not_answered(string header) => EmailSamples.Read(EmailSamples.Mail("Bonjour", header)).ShouldBeNull();

    [Theory]
    [InlineData("Return-Path: <>", "empty Return-Path")]
    [InlineData("Auto-Submitted: auto-replied", "Auto-Submitted")]
    [InlineData("List-Id: <citoyens.example.org>", "List-Id")]
    [InlineData("From: noreply+42@example.org", "a program's address")]
    [InlineData("From: undisclosed-recipients:;", "no sender")]
    public void The_log_names_the_rule_and_neither_address_nor_text(string header, string rule)
    {
        using var mail = MimeKit.MimeMessage.Load(new MemoryStream(EmailSamples.Mail("Bonjour", header)), TestContext.Current.CancellationToken);
        new AubmBot.Channels.Email.EmailReading(EmailSamples.Options).RuleAgainst(mail).ShouldBe(rule);
    }

    [Theory]
    [InlineData("Return-Path: <amina@example.org>")]
    [InlineData("Auto-Submitted: no")]
    [InlineData("Auto-Submitted: No (a person)")]
    [InlineData("Precedence: first-class")]
    [InlineData("From: Noreply Amina <noreplyna@example.org>")]
    [InlineData("From: Bounceur <bouncer@example.org>")]
    public void What_a_person_wrote_is(string header) => EmailSamples.Read(EmailSamples.Mail("Bonjour", header)).ShouldNotBeNull();
}
