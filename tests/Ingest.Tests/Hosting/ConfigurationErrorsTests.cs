using Ingest.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ingest.Tests.Hosting;

public sealed class ConfigurationErrorsTests
{
    [Fact]
    public void Every_wrong_setting_is_named_however_deep_its_exception_lies()
    {
        var wrong = new AggregateException(
            new OptionsValidationException("", typeof(object), ["A is 0", "B is empty"]),
            new InvalidOperationException("start", new OptionsValidationException("", typeof(object), ["C is no address"])));

        Assert.Equal(["A is 0", "B is empty", "C is no address"], ConfigurationErrors.Of(wrong));
    }

    [Fact]
    public void Any_other_exception_names_no_setting() => Assert.Empty(ConfigurationErrors.Of(new IOException("x", new FormatException())));
}
