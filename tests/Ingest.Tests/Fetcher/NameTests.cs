using System.Text;
using Ingest.Contracts;
using Ingest.Fetcher;
using Ingest.Fetcher.Folder;
using Ingest.Fetcher.Reading;
using Xunit;

namespace Ingest.Tests.Fetcher;

public sealed class NameTests
{
    [Theory]
    [InlineData("a.txt.part", true)]
    [InlineData("a.TMP", true)]
    [InlineData("a.crdownload", true)]
    [InlineData("a.filepart", true)]
    [InlineData("~$a.docx", true)]
    [InlineData("a.txt~", true)]
    [InlineData(".hidden", true)]
    [InlineData("a.txt", false)]
    [InlineData("part.txt", false)]
    [InlineData("a.partial.txt", false)]
    public void A_temporary_name_waits_for_its_rename(string name, bool temporary) => Assert.Equal(temporary, InboxNames.IsTemporary(name));

    [Theory]
    [InlineData("a.txt", ContentKind.Plain, false)]
    [InlineData("b/README", ContentKind.Plain, false)]
    [InlineData("a.MD", ContentKind.Markdown, false)]
    [InlineData("a.b.Html", ContentKind.Html, false)]
    [InlineData("a.jsonl", null, false)]
    [InlineData("a.NDJSON.GZ", null, true)]
    public void A_name_tells_how_a_file_is_read(string path, ContentKind? kind, bool compressed) =>
        Assert.Equal(new Verdict<FileType>.Accepted(new FileType(kind, compressed)), FileType.Of(path));

    [Theory]
    [InlineData("a.pdf", "PDF is not read yet")]
    [InlineData("a.txt.gz", "TXT in gzip is not read yet")]
    [InlineData("a.gz", "a file without a type in gzip is not read yet")]
    [InlineData("a.txt.error.json", "'a.txt.error.json' is a note that Ingest wrote, not news")]
    public void Another_type_is_refused_by_its_name(string path, string reason) =>
        Assert.Equal(reason, Assert.IsType<Verdict<FileType>.Rejected>(FileType.Of(path)).Reason);

    [Fact]
    public void Names_of_targets_fit_their_file_system_however_long_the_name_was()
    {
        var path = Path.Combine("done", new string('é', 125) + ".html");

        var unique = TargetNames.Unique(path, Some.Id(1));
        var sidecars = new[] { TargetNames.Sidecar(path, TargetNames.RejectedEnding), TargetNames.Sidecar(unique, TargetNames.RejectedEnding) };

        Assert.EndsWith("~00000001.html", unique, StringComparison.Ordinal);
        Assert.All(sidecars.Append(unique), name => Assert.InRange(Encoding.UTF8.GetByteCount(Path.GetFileName(name)), 1, 255));
        Assert.NotEqual(TargetNames.Sidecar(unique, TargetNames.ErrorEnding), TargetNames.Sidecar(TargetNames.Unique(path, Guid.CreateVersion7()), TargetNames.ErrorEnding));
    }

    [Fact]
    public void Only_days_older_than_what_is_kept_expire()
    {
        string[] folders = ["done/2026-02-26", "done/2026-02-27", "done/2026-03-01", "done/2026-1-1", "done/mine", "done/2026-02-30"];

        Assert.Equal(["done/2026-02-26"], Retention.Expired(folders, Some.Noon, 2));
    }
}
