using System.Text;
using Ingest.Contracts;

namespace Ingest.Extraction;

/// <summary>Puts the content of a record together again, character by character, from what became of it.</summary>
public static class Original
{
    /// <param name="text">The article's text.</param>
    /// <param name="removed">What was taken out, each with the characters that stood there.</param>
    /// <param name="edits">What was changed within the rest.</param>
    public static string Restore(string text, IEnumerable<(RemovedSpan Span, string Was)> removed, IEnumerable<TextEdit> edits)
    {
        var changes = removed.Select(r => (r.Span.Start, r.Was, Now: "")).Concat(edits.Select(e => (e.Start, e.Was, e.Now))).OrderBy(c => c.Start).ThenBy(c => c.Was.Length);
        var content = new StringBuilder();
        var at = 0;
        foreach (var (start, was, now) in changes)
        {
            var same = start - content.Length;
            content.Append(text, at, same).Append(was);
            at += same + now.Length;
        }
        return content.Append(text, at, text.Length - at).ToString();
    }
}
