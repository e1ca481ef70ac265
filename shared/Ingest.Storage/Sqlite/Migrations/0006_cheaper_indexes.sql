-- Nothing asks for articles by a name's letters; who does so by hand reads the table once, and nobody pays at each of some twenty names an article.
DROP INDEX names_by_name;

-- The words of a whole batch are gathered in memory (16 MB, of the writing connection, during a batch) and written as one segment: with 1 MB a batch made several, each to be merged later.
-- Segments are merged by sixteens, not by fours: a word is rewritten half as often while the archive grows, and a search looks into some more segments.
INSERT INTO article_search (article_search, rank) VALUES ('hashsize', 16777216), ('automerge', 16), ('crisismerge', 32);
