using AubmBot.Channels.Email.Text;

namespace AubmBot.Tests.Channels.Email;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>un</p><p>deux</p>", "un\ndeux")]
    [InlineData("un<br>deux<br/>trois", "un\ndeux\ntrois")]
    [InlineData("<ul><li>un</li><li>deux</li></ul>", "un\ndeux")]
    [InlineData("<div>un\n   deux</div>", "un deux")]
    [InlineData("1 &lt; 2 &amp;&nbsp;&eacute; &#1587;", "1 < 2 & é س")]
    [InlineData("<head><title>t</title><style>p{}</style></head><body>un</body>", "un")]
    [InlineData("un<script>document.write('<p>deux</p>')</script>", "un")]
    [InlineData("un<blockquote>cité<blockquote>plus</blockquote>encore</blockquote> deux", "un deux")]
    [InlineData("un<div class=\"gmail_quote\"><div>Le 1er a écrit</div>cité</div>", "un")]
    [InlineData("un<!-- caché --> deux", "un deux")]
    [InlineData("un<style>never closed", "un")]
    [InlineData("un < deux", "un < deux")]
    public void The_words_are_what_a_reader_sees(string html, string words) => HtmlText.Of(html).ShouldBe(words);
}
