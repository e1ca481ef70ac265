using Ingest.Contracts;
using Ingest.Fetcher;
using Ingest.Fetcher.Folder;
using Ingest.Fetcher.Reading;

namespace Ingest.Cli.Retrying;

/// <summary>Carries a plan out: the file itself, or its refused lines word for word, go into the inbox.</summary>
internal static class RetryRun
{
    /// <returns>Where the records are in the inbox, how many, and how many could not be taken.</returns>
    public static (string? Delivered, int Records, int Missing) Run(DataFolder data, RetryPlan plan, FetchingOptions options)
    {
        if (plan.Whole)
            return (Delivering.Deliver(data, plan.Target!, output => Copy(plan.Source!, output)), plan.Records.Count, 0);
        var written = 0;
        var delivered = Delivering.Deliver(data, plan.Target!, output => (written = CopyLines(plan, options, output)) > 0);
        return (delivered, written, plan.Records.Count - written);
    }

    private static bool Copy(string source, Stream output)
    {
        using var file = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.CopyTo(output);
        return true;
    }

    /// <returns>How many lines were written; a record over the limit has none.</returns>
    private static int CopyLines(RetryPlan plan, FetchingOptions options, Stream output)
    {
        var wanted = plan.Records.ToHashSet();
        var type = ((Verdict<FileType>.Accepted)FileType.Of(plan.File)).Value;
        var written = 0;
        using var source = new FileStream(plan.Source!, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        using var reader = RecordReader.Open(plan.File, source, type, options);
        foreach (var record in reader.Read(wanted.Contains).Where(record => !record.Source.IsEmpty))
        {
            output.Write(record.Source.Span);
            output.WriteByte((byte)'\n');
            written++;
        }

        return written;
    }
}
