using Microsoft.Win32.SafeHandles;

namespace Ingest.Cli.Output;

/// <summary>The standard output as a program in a pipe needs it: UTF-8 without a mark, buffered, and it says when nobody reads any more.</summary>
internal static class StandardOutput
{
    /// <remarks>
    /// The console's own stream hides that the reader of a pipe is gone, and a long run would work on for nobody.
    /// A file stream tells; but over a file it keeps a position of its own, and what others write there would be overwritten.
    /// </remarks>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }

    public static StreamWriter OpenText() => new(Open(), bufferSize: 1 << 15) { NewLine = "\n" };

    /// <summary>Whether an error says that the reader of a pipe has gone: no fault, and nothing to say.</summary>
    public static bool IsClosed(Exception exception)
    {
        const int BrokenPipe = 32;
        return exception is IOException { HResult: BrokenPipe };
    }
}
