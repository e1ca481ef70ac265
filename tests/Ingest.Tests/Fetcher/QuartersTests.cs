using Ingest.Fetcher.Publishing;
using Xunit;

namespace Ingest.Tests.Fetcher;

public sealed class QuartersTests
{
    private const long Large = 100_000_000;

    [Fact]
    public void Each_of_the_first_three_quarters_is_told_once()
    {
        var quarters = new Quarters(Large);
        var told = Enumerable.Range(0, 1001).Select(thousandth => quarters.Pass(Large / 1000 * thousandth)).Where(quarter => quarter > 0);
        Assert.Equal([1, 2, 3], told);
    }

    [Fact]
    public void A_jump_tells_where_it_ended()
    {
        var quarters = new Quarters(Large);
        Assert.Equal(2, quarters.Pass(Large / 2 + 1));
        Assert.Equal(0, quarters.Pass(Large / 2 + 2));
    }

    [Fact]
    public void Of_a_small_file_nothing_is_told() => Assert.Equal(0, new Quarters(1000).Pass(900));
}
