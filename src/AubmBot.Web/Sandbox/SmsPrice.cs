using System.Globalization;

namespace AubmBot.Web.Sandbox;

/// <summary>What the parts of a text message cost by the agency's own contract; no tariff is assumed.</summary>
sealed class SmsPrice(IConfiguration configuration)
{
    readonly decimal? _part = configuration.GetValue<decimal?>("Lab:SmsPartPrice");
    readonly string? _currency = configuration["Lab:SmsCurrency"];

    public string? Of(int parts) => _part is { } part
        ? $"{(parts * part).ToString("0.00##", CultureInfo.InvariantCulture)} {_currency}".TrimEnd()
        : null;
}
