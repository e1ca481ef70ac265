namespace Ingest.Stories.Recurring;

/// <summary>A hash that several articles of one outlet have in a paragraph.</summary>
/// <param name="Outlet">The outlet's name in small letters.</param>
/// <param name="Articles">How many of its articles have it.</param>
/// <param name="IsBoilerplate">Whether place and variety of context say that it is no part of the stories.</param>
/// <param name="ExampleKey">The article with the least id that has it.</param>
/// <param name="Paragraph">Where it stands there, from 0.</param>
public sealed record RecurringParagraph(string Outlet, long Hash, int Articles, bool IsBoilerplate, long ExampleKey, int Paragraph);
