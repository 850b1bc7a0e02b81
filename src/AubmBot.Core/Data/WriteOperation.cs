namespace AubmBot.Core.Data;

/// <summary>One piece of a batch: what it writes, and whom it tells.</summary>
abstract class WriteOperation
{
    public abstract void Run(IWriteSession session);

    public abstract void Complete();

    public abstract void Fail(Exception failure);
}

sealed class WriteOperation<T>(Func<IWriteSession, T> operation, Action<T>? committed) : WriteOperation
{
    readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    T _result = default!;

    public Task<T> Task => _completion.Task;

    public override void Run(IWriteSession session) => _result = operation(session);

    public override void Complete()
    {
        try
        {
            committed?.Invoke(_result);
            _completion.SetResult(_result);
        }
        catch (Exception failure)
        {
            // It is committed all the same; the writer goes on, and whoever asked hears of it.
            _completion.SetException(failure);
        }
    }

    public override void Fail(Exception failure) => _completion.TrySetException(failure);
}
