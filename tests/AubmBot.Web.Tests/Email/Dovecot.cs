using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AubmBot.Web.Tests.Browser;
using AubmBot.Web.Tests.Webhooks;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using MimeKit;

namespace AubmBot.Web.Tests.Email;

/// <summary>A real IMAP server with one empty mailbox, as a process of its own on a loopback port.</summary>
public sealed class Dovecot : IAsyncDisposable
{
    public const string User = "guichet";
    public const string Password = "mailbox-password-test";

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aubmbot-mail-");
    Process? _process;

    Dovecot() { }

    public int Port { get; } = FreePort();

    public static async Task<Dovecot> StartAsync()
    {
        var program = File.Exists("/usr/sbin/dovecot") ? "/usr/sbin/dovecot" : Needs.Find("dovecot");
        Needs.That(program is not null, "dovecot: apt-get install dovecot-imapd");
        var server = new Dovecot();
        try
        {
            await server.StartAsync(program!);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Puts a mail into the mailbox, as a delivery does.</summary>
    public async Task DeliverAsync(byte[] mail)
    {
        using var stream = new MemoryStream(mail);
        using var client = await OpenAsync();
        await client.Inbox!.AppendAsync(await MimeMessage.LoadAsync(stream), MessageFlags.None);
    }

    /// <summary>How many mails lie there with, or without, a mark.</summary>
    public async Task<int> CountAsync(SearchQuery query)
    {
        using var client = await OpenAsync();
        await client.Inbox!.OpenAsync(FolderAccess.ReadOnly);
        return (await client.Inbox.SearchAsync(query)).Count;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            // The master ends its children when it is asked to end.
            using var ask = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            await _process.WaitForExitAsync(CancellationToken.None);
            _process.Dispose();
        }
        _folder.Delete(recursive: true);
    }

    async Task StartAsync(string program)
    {
        var configuration = Path.Combine(_folder.FullName, "dovecot.conf");
        await File.WriteAllTextAsync(configuration, Configuration());
        // Whoever dovecot gives mail to must get at it.
        using (var open = Process.Start("chmod", ["777", _folder.FullName, Directory.CreateDirectory(Path.Combine(_folder.FullName, "mail")).FullName]))
            await open.WaitForExitAsync();
        _process = Process.Start(new ProcessStartInfo(program, ["-F", "-c", configuration]) { RedirectStandardError = true })!;
        await BotLooks.UntilAsync(IsReadyAsync, "dovecot takes a login");
    }

    async Task<bool> IsReadyAsync()
    {
        try
        {
            using var client = await OpenAsync();
            return client.IsAuthenticated;
        }
        catch (Exception problem) when (problem is SocketException or IOException or ProtocolException)
        {
            return false;
        }
    }

    async Task<ImapClient> OpenAsync()
    {
        var client = new ImapClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", Port, SecureSocketOptions.None);
            await client.AuthenticateAsync(User, Password);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    // As root it gives mail to nobody, and to itself otherwise: it never works on mail as root.
    string Configuration()
    {
        var (user, group) = Environment.IsPrivilegedProcess ? ("nobody", "nogroup") : (Environment.UserName, Environment.UserName);
        var own = Environment.IsPrivilegedProcess
            ? ""
            : $"default_internal_user = {user}\ndefault_internal_group = {group}\ndefault_login_user = {user}\n";
        return $$"""
            base_dir = {{_folder.FullName}}/run
            state_dir = {{_folder.FullName}}/run
            log_path = {{_folder.FullName}}/log
            protocols = imap
            listen = 127.0.0.1
            ssl = no
            disable_plaintext_auth = no
            mail_location = maildir:{{_folder.FullName}}/mail/box
            first_valid_uid = 1
            {{own}}
            passdb {
              driver = static
              args = password={{Password}}
            }
            userdb {
              driver = static
              args = uid={{user}} gid={{group}} home={{_folder.FullName}}/mail
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{Port}}
              }
              inet_listener imaps {
                port = 0
              }
            }
            service anvil {
              chroot =
            }
            service stats {
              chroot =
            }
            """;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
