using System.Globalization;
using System.Text;

namespace Ingest.Cli.Exporting;

/// <summary>An article as a row of CSV (RFC 4180). Lists are joined by "; ". Pure.</summary>
internal static class CsvRow
{
    public const string Header =
        "id,title,authors,published,site,url,language,text,topics,entities,keywords,story,revision,file,record";

    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",\"\r\n");

    /// <param name="forSpreadsheets">
    /// Puts an apostrophe before a cell that a spreadsheet would run as a formula. It changes the data, so it is only done on demand.
    /// </param>
    public static string Of(ExportedRow row, bool forSpreadsheets)
    {
        string?[] cells =
        [
            row.Id.ToString(), row.Title, string.Join("; ", row.Authors), row.Published, row.Site, row.Url, row.Language, row.Text,
            string.Join("; ", row.Topics.Select(topic => topic.Name)),
            string.Join("; ", row.Entities.Select(entity => entity.Text)),
            string.Join("; ", row.Keywords.Select(keyword => keyword.Text)),
            row.Story, row.Revision.ToString(CultureInfo.InvariantCulture), row.File, row.Record.ToString(CultureInfo.InvariantCulture),
        ];
        var line = new StringBuilder();
        foreach (var cell in cells)
        {
            if (line.Length > 0)
                line.Append(',');
            Append(line, cell ?? "", forSpreadsheets);
        }

        return line.ToString();
    }

    private static void Append(StringBuilder line, string cell, bool forSpreadsheets)
    {
        if (forSpreadsheets && cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            cell = "'" + cell;
        if (cell.AsSpan().ContainsAny(Special) || cell != cell.Trim())
            line.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            line.Append(cell);
    }
}
