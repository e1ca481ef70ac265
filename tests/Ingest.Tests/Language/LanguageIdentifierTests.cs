using Ingest.Language.Languages;
using Xunit;

namespace Ingest.Tests.Language;

public sealed class LanguageIdentifierTests
{
    private readonly LanguageIdentifier _identifier = new();

    [Theory]
    [InlineData("The council will decide next week whether the old bridge can be repaired.", "en")]
    [InlineData("Der Stadtrat entscheidet nächste Woche, ob die alte Brücke repariert werden kann.", "de")]
    [InlineData("Le conseil municipal décidera la semaine prochaine si le vieux pont peut être réparé.", "fr")]
    [InlineData("El ayuntamiento decidirá la próxima semana si el viejo puente puede repararse.", "es")]
    [InlineData("Rada miasta zdecyduje w przyszłym tygodniu, czy stary most można naprawić.", "pl")]
    [InlineData("Городской совет решит на следующей неделе, можно ли отремонтировать старый мост.", "ru")]
    [InlineData("Міська рада вирішить наступного тижня, чи можна відремонтувати старий міст.", "uk")]
    [InlineData("سيقرر مجلس المدينة الأسبوع المقبل ما إذا كان يمكن إصلاح الجسر القديم.", "ar")]
    [InlineData("Το δημοτικό συμβούλιο θα αποφασίσει την επόμενη εβδομάδα.", "el")]
    [InlineData("Jeg ved ikke, hvad vi skal gøre nu.", "da")]
    [InlineData("Jeg vet ikke hva vi skal gjøre nå.", "no")]
    [InlineData("市議会は来週、古い橋を修理できるかどうかを決める。", "ja")]
    [InlineData("市议会下周将决定旧桥能否修复。", "zh")]
    [InlineData("시의회는 다음 주에 오래된 다리를 수리할 수 있는지 결정한다.", "ko")]
    [InlineData("สภาเมืองจะตัดสินใจในสัปดาห์หน้า", "th")]
    public void A_sentence_tells_its_language(string text, string language) => Assert.Equal(language, _identifier.Identify(text).Code);

    [Theory]
    [InlineData("")]
    [InlineData("12:30 – 14:45 (!)")]
    [InlineData("Xq zw")]
    public void A_text_that_does_not_tell_is_undetermined(string text) => Assert.Equal("und", _identifier.Identify(text).Code);

    [Fact]
    public void A_declared_language_decides_where_the_text_leaves_it_open() =>
        Assert.Equal("da", _identifier.Identify("Snart kommer han", "da-DK").Code);

    [Fact]
    public void A_declared_language_does_not_overrule_the_text() =>
        Assert.Equal("de", _identifier.Identify("Der Stadtrat entscheidet nächste Woche, ob die alte Brücke stehen bleibt.", "en").Code);

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("pt_BR", "pt")]
    [InlineData("nb", "no")]
    [InlineData("", null)]
    [InlineData("english", null)]
    public void A_tag_is_read_as_its_language(string tag, string? language) => Assert.Equal(language, LanguageIdentifier.Primary(tag));
}
