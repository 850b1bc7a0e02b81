using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Data;

namespace AubmBot.Core.Conversations.Turns;

/// <summary>
/// Business rows that a turn changes, and what it says elsewhere; saved in the transaction that also holds its state and
/// replies, or not at all.
/// </summary>
public sealed class TurnEffects
{
    readonly List<Action<AubmDbContext>> _changes = [];
    readonly List<Letter> _letters = [];
    readonly List<Action> _afterwards = [];
    readonly List<Notice> _notices = [];

    public bool Any => _changes.Count > 0;

    /// <summary>The citizen asked for silence: nothing more that they did not ask for, until they write again.</summary>
    public bool OptsOut { get; set; }

    /// <summary>What is said in other conversations.</summary>
    public IReadOnlyList<Letter> Letters => _letters;

    /// <summary>What other conversations have to take up.</summary>
    public IReadOnlyList<Notice> Notices => _notices;

    public void Add(Letter letter) => _letters.Add(letter);

    public void Add(Notice notice) => _notices.Add(notice);

    /// <param name="change">May run twice; creates its entities itself.</param>
    public void Add(Action<AubmDbContext> change) => _changes.Add(change);

    /// <param name="afterwards">Follows from the commit; short, because it runs on the writer's thread.</param>
    public void Then(Action afterwards) => _afterwards.Add(afterwards);

    public void Complete() => _afterwards.ForEach(afterwards => afterwards());

    public void Apply(AubmDbContext context) => _changes.ForEach(change => change(context));
}
