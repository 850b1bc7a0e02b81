using AubmBot.Channels.X;

namespace AubmBot.Tests.Channels.X;

/// <summary>The examples that RFC 5849 prints.</summary>
public sealed class OAuth1Tests
{
    // 1.2: the printing service asks for a protected photograph.
    [Fact]
    public void The_photograph_of_the_standard_is_signed_as_printed()
    {
        var signing = new OAuth1("dpf43f3p2l4k3l03", "kd94hf93k423kf44", "nnch734d00sl2jdk", "pfkkdhi9sl3r4s00");
        signing.Sign("GET", new Uri("http://photos.example.net/photos?file=vacation.jpg&size=original"),
        [
            ("oauth_consumer_key", "dpf43f3p2l4k3l03"),
            ("oauth_token", "nnch734d00sl2jdk"),
            ("oauth_signature_method", "HMAC-SHA1"),
            ("oauth_timestamp", "137131202"),
            ("oauth_nonce", "chapoH"),
        ]).ShouldBe("MdpQcU8iPSUjWoN/UDMsK2sui9I=");
    }

    // 3.4.1.1, with its repeated, empty and escaped parameters.
    [Fact]
    public void The_base_string_of_the_standard_is_built_as_printed() =>
        OAuth1.Base("POST", new Uri("http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b"),
        [
            ("c2", ""),
            ("a3", "2 q"),
            ("oauth_consumer_key", "9djdj82h48djs9d2"),
            ("oauth_token", "kkk9d7dh3k39sjv7"),
            ("oauth_signature_method", "HMAC-SHA1"),
            ("oauth_timestamp", "137131201"),
            ("oauth_nonce", "7d8f3e4a"),
        ]).ShouldBe("POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26"
            + "oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26"
            + "oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7");

    [Fact]
    public void The_header_holds_every_parameter_escaped_and_no_secret()
    {
        var header = new OAuth1("key", "consumer-secret", "token", "token-secret")
            .Header("POST", new Uri("https://api.x.com/2/dm_conversations/with/1/messages"), "n", DateTimeOffset.FromUnixTimeSeconds(1));
        header.ShouldStartWith("oauth_consumer_key=\"key\", oauth_nonce=\"n\", oauth_signature_method=\"HMAC-SHA1\", oauth_timestamp=\"1\", "
            + "oauth_token=\"token\", oauth_version=\"1.0\", oauth_signature=\"");
        header.ShouldEndWith("%3D\"");
        header.ShouldNotContain("secret");
    }
}
