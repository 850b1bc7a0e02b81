namespace AubmBot.Web.Sandbox;

/// <summary>One platform's API, as far as this bot calls it.</summary>
interface IStandIn
{
    void Map(IEndpointRouteBuilder platform);
}
