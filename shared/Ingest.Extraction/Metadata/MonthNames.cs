namespace Ingest.Extraction.Metadata;

/// <summary>Knows months by their names and usual short forms in some twenty languages.</summary>
internal static class MonthNames
{
    private static readonly Dictionary<string, int> Numbers = Build();

    public static int? Number(string name) =>
        Numbers.TryGetValue(name.TrimEnd('.').ToLowerInvariant(), out var number) ? number : null;

    private static Dictionary<string, int> Build()
    {
        string[] months =
        [
            "january jan يناير januar jänner jän janvier janv enero ene janeiro gennaio gen januari ledna leden stycznia styczeń januára január siječnja ianuarie ocak января январь січня tammikuuta gener janúar jaanuar sausio janvārī ιανουαρίου",
            "february feb فبراير شباط februar feber février févr fév febrero fevereiro fev febbraio febbr februari února únor lutego luty februára február veljače februarie şubat февраля февраль лютого helmikuuta febrer febrúar veebruar φεβρουαρίου",
            "march mar marts مارس آذار mär märz mrz mars marzo março maart mrt března březen marca marzec március ožujka martie mart марта март березня maaliskuuta març märts μαρτίου",
            "april apr أبريل إبريل نيسان avril avr abril abr aprile dubna duben kwietnia kwiecień apríla április travnja aprilie nisan апреля апрель квітня huhtikuuta apríl aprill απριλίου",
            "may maj مايو أيار mai mayo maio maggio mag mei května květen maja mája május svibnja mayıs мая май травня toukokuuta maí maig μαΐου",
            "june jun يونيو حزيران juni juin junio junho giugno giu června červen czerwca czerwiec júna június lipnja iunie haziran июня июнь червня kesäkuuta júní juny ιουνίου",
            "july jul يوليو تموز juli juillet juil julio julho luglio lug července červenec lipca lipiec júla július srpnja iulie temmuz июля июль липня heinäkuuta júlí juliol ιουλίου",
            "august aug augusti أغسطس آب août agosto ago augustus srpna srpen sierpnia sierpień augusta augusztus kolovoza ağustos августа август серпня elokuuta ágúst agost αυγούστου",
            "september sep سبتمبر أيلول sept septembre septiembre setiembre set setembro settembre sett září września wrzesień septembra szeptember rujna septembrie eylül сентября сентябрь вересня syyskuuta setembre σεπτεμβρίου",
            "october oct أكتوبر oktober okt octobre octubre outubro out ottobre ott října říjen października październik októbra október octombrie ekim октября октябрь жовтня lokakuuta október οκτωβρίου",
            "november nov نوفمبر novembre noviembre novembro listopadu listopad novembra studenoga noiembrie kasım ноября ноябрь листопада marraskuuta nóvember νοεμβρίου",
            "december dec ديسمبر dezember dez décembre déc diciembre dic dezembro dicembre prosince prosinec grudnia grudzień decembra prosinca decembrie aralık декабря декабрь грудня joulukuuta desember desembre δεκεμβρίου",
        ];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < months.Length; i++)
            foreach (var name in months[i].Split(' '))
                numbers[name] = i + 1;
        return numbers;
    }
}
