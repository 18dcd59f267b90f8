using System.Diagnostics;
using GraphQL;

namespace NewsGraphQL.Server.Conventions.Telemetry;

/// <summary>One batch of resolvers at work: a span and a measurement from its start until it is disposed.</summary>
internal readonly struct ResolverWork : IDisposable
{
    private readonly Activity? _span;
    private readonly string _name;
    private readonly long _started;

    private ResolverWork(string name)
    {
        _name = name;
        _span = ServerMetrics.Spans.StartActivity(name);
        _started = ServerMetrics.Resolvers.Enabled ? Stopwatch.GetTimestamp() : 0;
    }

    /// <summary>Begins the work of the resolvers called <paramref name="name"/>: a loader, or a list field.</summary>
    public static ResolverWork Start(string name) => new(name);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_started != 0)
            ServerMetrics.Resolvers.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, new KeyValuePair<string, object?>("graphql.resolver", _name));
        _span?.Dispose();
    }
}

/// <summary>How telemetry calls a field.</summary>
internal static class FieldCoordinates
{
    /// <summary>The field's schema coordinate, such as <c>Person.quotes</c>.</summary>
    public static string Coordinate(this IResolveFieldContext field) => $"{field.ParentType.Name}.{field.FieldDefinition.Name}";
}
