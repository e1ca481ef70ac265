using System.Security.Cryptography;
using Ingest.Language;
using Xunit;

namespace Ingest.Tests.Language;

public sealed class ModelTests
{
    [Fact]
    public void Each_model_is_the_one_its_manifest_names()
    {
        var lines = new StreamReader(Open("models.txt")).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            var (hash, name) = (line.Split(' ')[0], line.Split(' ')[1].TrimEnd());
            using var model = Open(Path.GetFileName(name));
            Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(model)));
        }
    }

    [Fact]
    public void No_model_goes_unnamed()
    {
        var named = new StreamReader(Open("models.txt")).ReadToEnd();

        Assert.All(
            typeof(Annotator).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".bin", StringComparison.Ordinal)),
            name => Assert.Contains($"/{name}\n", named, StringComparison.Ordinal));
    }

    private static Stream Open(string name) => typeof(Annotator).Assembly.GetManifestResourceStream(name)!;
}
