using System.CommandLine;
using Ingest.Hosting;
using Ingest.Storage;

namespace Ingest.Cli.Commands;

/// <summary>Turns what goes wrong into one line on the error output and an exit code.</summary>
internal static class CommandErrors
{
    public static async Task<int> InvokeAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync(new InvocationConfiguration { Output = Console.Error });
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (ConfigurationErrors.Of(exception) is { Count: > 0 } errors)
        {
            foreach (var error in errors)
                await Console.Error.WriteLineAsync($"configuration: {error}");
            return ExitCode.Usage;
        }
        catch (Exception exception) when (exception is UsageException or NewerSchemaException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Usage;
        }
        catch (Exception exception) when (exception is StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Infrastructure;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Infrastructure;
        }
    }
}

/// <summary>What a user asked for cannot be; the message says what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
