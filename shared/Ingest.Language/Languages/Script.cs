namespace Ingest.Language.Languages;

/// <summary>The writing systems that language identification tells apart.</summary>
internal enum Script
{
    None,
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
    Greek,
    Hebrew,
    Thai,
    Hangul,
    Kana,
    Han,
    Armenian,
    Georgian,
    Bengali,
    Gujarati,
    Gurmukhi,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Burmese,
    Khmer,
    Lao,
    Ethiopic,
}
