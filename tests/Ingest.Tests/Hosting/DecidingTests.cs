using Ingest.Contracts;
using Ingest.Hosting.Stages;
using Xunit;

namespace Ingest.Tests.Hosting;

public sealed class DecidingTests
{
    [Fact]
    public void An_accepted_record_is_its_value()
    {
        var decision = Decide(_ => new Verdict<string>.Accepted("fine"));

        Assert.Equal("fine", decision.Value);
        Assert.Null(decision.Refusal);
    }

    [Fact]
    public void A_rejection_keeps_its_reason_and_its_remedy()
    {
        var refusal = Decide(_ => new Verdict<string>.Rejected("too dark", "switch on a light")).Refusal;

        Assert.Equal(new Refusal(Some.Origin(), Outcome.Rejected, "cleaner", "too dark", "switch on a light"), refusal);
    }

    [Fact]
    public void A_record_that_breaks_its_stage_twice_fails_with_the_exception()
    {
        var tries = 0;

        var refusal = Decide(_ =>
        {
            tries++;
            throw new FormatException("seven is odd");
        }).Refusal!;

        Assert.Equal(2, tries);
        Assert.Equal((Outcome.Failed, "cleaner", "FormatException: seven is odd"), (refusal.Outcome, refusal.Stage, refusal.Reason));
        Assert.Contains(nameof(DecidingTests), refusal.Exception, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_breaks_its_stage_once_is_accepted()
    {
        var tries = 0;

        var decision = Decide(_ => ++tries == 1 ? throw new FormatException() : new Verdict<string>.Accepted("fine"));

        Assert.Equal("fine", decision.Value);
    }

    private static Decision<string> Decide(Func<int, Verdict<string>> decide) => new Deciding(new NoWorkNotes(), new LargeWork()).Decide("cleaner", Some.Origin(), 1, 1, decide);
}
