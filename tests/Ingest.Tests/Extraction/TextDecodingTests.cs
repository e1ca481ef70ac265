using System.Text;
using Ingest.Contracts;
using Ingest.Extraction.Decoding;
using Xunit;

namespace Ingest.Tests.Extraction;

public sealed class TextDecodingTests
{
    private const string Western = "Le café du théâtre a fermé à minuit, déçu par l’été. Où sont passés les élèves ? À l’école, répond le maître, près de la forêt.";
    private const string Russian = "Совет островов попросил жителей потерпеть неделю, пока он ведёт переговоры с командами паромов о зимнем расписании.";
    private const string Japanese = "島の議会は、冬の時刻表について船員と話し合う間、住民に一週間の辛抱を求めた。港では新聞が読まれている。";
    private const string Chinese = "岛上的议会请居民耐心等待一个星期，以便就冬季时刻表与渡轮船员进行谈判。港口的人们正在阅读报纸，并且等待消息。";
    private const string Greek = "Το συμβούλιο των νησιών ζήτησε από τους κατοίκους μια εβδομάδα υπομονής, ενώ διαπραγματεύεται με τα πληρώματα των πλοίων.";

    static TextDecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", Western)]
    [InlineData("utf-16", Russian)]
    [InlineData("utf-16BE", Japanese)]
    [InlineData("utf-32", Western)]
    [InlineData("windows-1252", Western)]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("gb18030", Chinese)]
    [InlineData("windows-1253", Greek)]
    public void Text_without_a_mark_comes_out_right_in_the_encodings_of_the_world(string encoding, string text) =>
        Assert.Equal(text, Accept(Encoding.GetEncoding(encoding).GetBytes(text)));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void A_byte_order_mark_is_believed_and_left_out(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal(Western, Accept([.. encoding.GetPreamble(), .. encoding.GetBytes(Western)]));
    }

    [Fact]
    public void A_page_is_read_in_the_charset_that_it_declares()
    {
        const string page = "<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1250'></head><p>Žlutý kůň</p></html>";

        Assert.Equal(page, Accept(Encoding.GetEncoding(1250).GetBytes(page), ContentKind.Html));
    }

    [Fact]
    public void An_empty_file_is_rejected() => Assert.Equal("the file is empty (0 bytes)", Reject([]));

    [Theory]
    [InlineData("%PDF-1.7 and so on", "PDF")]
    [InlineData("PK\u0003\u0004...........................word/document.xml", "Word (.docx)")]
    [InlineData("GIF89a....", "GIF")]
    [InlineData("\u007fELF....", "ELF")]
    public void A_file_that_is_no_text_is_rejected_by_its_name(string start, string name)
    {
        var reason = Reject(Encoding.Latin1.GetBytes(start));

        Assert.Contains(name, reason, StringComparison.Ordinal);
        Assert.Contains("supported: .txt .md .html", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_with_zeros_that_are_no_wide_text_are_rejected() =>
        Assert.Contains("binary", Reject([.. "some words"u8, 0, 0, 1, 2, .. "more words and others"u8]), StringComparison.Ordinal);

    [Fact]
    public void Text_without_a_letter_is_rejected() => Assert.Contains("not one letter of text", Reject("12 34 ... 56"u8), StringComparison.Ordinal);

    [Fact]
    public void Lone_surrogates_and_zeros_never_come_out()
    {
        var text = Accept([0xFF, 0xFE, (byte)'a', 0, 0x00, 0xD8, (byte)'b', 0, 0, 0]);

        Assert.Equal("a\uFFFDb", text);
    }

    private static string Accept(ReadOnlySpan<byte> bytes, ContentKind kind = ContentKind.Plain) =>
        Assert.IsType<Verdict<string>.Accepted>(TextDecoding.Decode(bytes, kind)).Value;

    private static string Reject(ReadOnlySpan<byte> bytes) =>
        Assert.IsType<Verdict<string>.Rejected>(TextDecoding.Decode(bytes, ContentKind.Plain)).Reason;
}
