using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data;
using NewsGraphQL.Server.Conventions;

namespace NewsGraphQL.Server.Tests.Http.Limits;

/// <summary>A server whose store opens only when the test lets it.</summary>
internal sealed class SlowNews : NewsServer
{
    /// <summary>Set by the test to let the store open.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Set when a first operation stands before the store.</summary>
    public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<OpenStore>(provider => async stop =>
        {
            Begun.TrySetResult();
            await Gate.Task.WaitAsync(stop);
            return await provider.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync(stop);
        }));
    }
}
