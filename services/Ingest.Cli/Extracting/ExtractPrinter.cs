using System.Text.Json;
using Ingest.Cleaner;
using Ingest.Cli.Output;
using Ingest.Cli.Sources;
using Ingest.Contracts;
using Ingest.Language.Languages;

namespace Ingest.Cli.Extracting;

/// <summary>Cleans one record and prints what is left.</summary>
internal sealed class ExtractPrinter(bool json, bool showRemoved, TimeProvider time)
{
    private static readonly CleaningOptions Defaults = new();

    private readonly LanguageIdentifier _languages = new();
    private readonly Ink _ink = Ink.ForOutput();

    public PrintedRecord Print(ReadRecord read)
    {
        string? original = null;
        var origin = new Origin(Guid.Empty, time.GetUtcNow(), read.Record, read.File);
        var (article, refused) = Refusing.Decide(read, origin, raw =>
        {
            original = raw.Content;
            return Cleaning.Clean(raw, Defaults);
        });
        if (refused is not null)
            return Printing.Refuse(refused, json);
        var language = article!.DeclaredLanguage ?? article.Given.Language ?? _languages.Identify(article.Text).Code;
        var row = ExtractedRow.Of(read, article, language);
        return json
            ? new PrintedRecord(JsonSerializer.SerializeToUtf8Bytes(row, CliJson.Relaxed.ExtractedRow), null, false)
            : new PrintedRecord(null, ExtractedView.Render(row, Body(article, original!), _ink), false);
    }

    private string Body(CleanArticle article, string original) =>
        showRemoved ? RemovedView.Render(original, article.Removed, _ink) : Printable.Lines(article.Text);
}
