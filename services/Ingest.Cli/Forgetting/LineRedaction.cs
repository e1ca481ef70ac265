namespace Ingest.Cli.Forgetting;

/// <summary>Copies lines, and puts a mark in the place of some: line numbers, line ends and all other bytes stay. Pure over streams, in constant memory.</summary>
internal static class LineRedaction
{
    /// <summary>A record's place without the record.</summary>
    public static ReadOnlySpan<byte> Mark => "{\"forgotten\":true}"u8;

    /// <param name="lines">The lines that go, from 1.</param>
    public static void Copy(Stream input, Stream output, IReadOnlySet<long> lines)
    {
        var buffer = new byte[1 << 16];
        var line = 1L;
        var (begun, carriageReturn) = (false, false);
        for (int read; (read = input.Read(buffer)) > 0;)
        {
            var rest = buffer.AsSpan(0, read);
            while (!rest.IsEmpty)
            {
                var end = rest.IndexOf((byte)'\n');
                var part = end < 0 ? rest : rest[..end];
                if (!lines.Contains(line))
                    output.Write(part);
                else if (!part.IsEmpty)
                    (begun, carriageReturn) = (true, part[^1] == '\r');
                if (end < 0)
                    break;
                if (lines.Contains(line))
                    output.Write(Mark);
                if (carriageReturn)
                    output.WriteByte((byte)'\r');
                output.WriteByte((byte)'\n');
                line++;
                (begun, carriageReturn) = (false, false);
                rest = rest[(end + 1)..];
            }
        }

        if (begun)
            output.Write(Mark);
    }
}
