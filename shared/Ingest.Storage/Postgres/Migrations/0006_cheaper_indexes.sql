-- Nothing asks for articles by a name's letters; who does so by hand reads the table once, and nobody pays at each of some twenty names an article.
DROP INDEX names_by_name;

-- Words of new articles wait in a list that every search reads too (16 MB: some 1,200 articles), and are sorted into the index together: the more at once, the less a word costs.
ALTER INDEX article_search_words SET (gin_pending_list_limit = 16384);
