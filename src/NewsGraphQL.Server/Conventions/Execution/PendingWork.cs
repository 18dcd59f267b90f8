using GraphQL.DataLoader;
using GraphQL.Execution;

namespace NewsGraphQL.Server.Conventions.Execution;

/// <summary>What of one operation is still to be executed.</summary>
internal sealed class PendingWork
{
    private readonly List<Task> _running = [];
    private readonly List<ExecutionNode> _waiting = [];
    private List<ExecutionNode> _loads = [];

    /// <summary>Fields to execute.</summary>
    public Queue<ExecutionNode> Nodes { get; } = new();

    /// <summary>Whether anything is.</summary>
    public bool IsLeft => Nodes.Count > 0 || _loads.Count > 0;

    /// <summary>Takes what an executed node leaves: its load, or its children.</summary>
    public void Add(ExecutionNode node)
    {
        switch (node)
        {
            case { Result: IDataLoaderResult }:
                _loads.Add(node);
                break;
            case ObjectExecutionNode { SubFields: { } fields }:
                foreach (var field in fields)
                {
                    if (field is IReadNode) Add(field);
                    else Nodes.Enqueue(field);
                }

                break;
            case ArrayExecutionNode { Items: { } items }:
                foreach (var item in items) Add(item); // they have their values from the list
                break;
        }
    }

    /// <summary>Takes a node whose execution has begun; most have ended, too.</summary>
    public void Begun(ExecutionNode node, Task running)
    {
        _waiting.Add(node);
        if (!running.IsCompletedSuccessfully) _running.Add(running);
    }

    /// <summary>Waits for all that has begun, and takes what it leaves.</summary>
    /// <returns>Whether that gave fields to execute.</returns>
    public async ValueTask<bool> FinishedAsync()
    {
        if (_running.Count > 0) await Task.WhenAll(_running);
        _running.Clear();
        foreach (var node in _waiting) Add(node);
        _waiting.Clear();
        return Nodes.Count > 0;
    }

    /// <summary>The loads that wait.</summary>
    public List<ExecutionNode> TakeLoads()
    {
        var loads = _loads;
        _loads = [];
        return loads;
    }

    /// <summary>Waits for all that has begun, whatever becomes of it.</summary>
    public async Task AbandonedAsync()
    {
        if (_running.Count > 0) await Task.WhenAll(_running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
