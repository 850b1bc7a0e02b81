namespace AubmBot.Web.WebChat;

/// <summary>Names of the policies that guard web chat.</summary>
static class WebChatPolicies
{
    public const string TrustedSites = "trusted-sites", NewConversations = "new-conversations";
}
