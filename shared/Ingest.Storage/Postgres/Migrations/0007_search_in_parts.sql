-- A full list of new words is sorted into nearly every page of a search index: what that costs grows with the index. So each has at most 32,768 articles
-- (some 100 MB), new ones go to the newest, and a search asks them all. What is there already stays together, as the first.
LOCK TABLE articles, revisions, topics, names, article_search;
ALTER TABLE article_search RENAME TO article_search_0;
ALTER INDEX article_search_pkey RENAME TO article_search_0_pkey;
ALTER INDEX article_search_words RENAME TO article_search_0_words;

CREATE TABLE article_search (
    article_key bigint NOT NULL,
    part        integer NOT NULL,
    words       tsvector NOT NULL,
    PRIMARY KEY (article_key, part)
) PARTITION BY RANGE (article_key);

-- Up to which article_key, exclusively, there is an index.
CREATE TABLE article_search_bounds (bound bigint PRIMARY KEY);
INSERT INTO article_search_bounds (bound) SELECT (coalesce(max(article_key), 0) / 32768 + 1) * 32768 FROM article_search_0;

DO $$
BEGIN
    EXECUTE format('ALTER TABLE article_search ATTACH PARTITION article_search_0 FOR VALUES FROM (MINVALUE) TO (%s)', (SELECT bound FROM article_search_bounds));
END
$$;

-- Makes the indexes up to an article_key; the store calls it before it writes words. The indexes of before get no more of them, so their lists are sorted in.
CREATE FUNCTION extend_article_search(wanted bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    width CONSTANT bigint := 32768;
    reached bigint;
    name text;
BEGIN
    SELECT max(bound) INTO reached FROM article_search_bounds;
    IF wanted < reached THEN
        RETURN;
    END IF;
    LOCK TABLE article_search_bounds IN SHARE ROW EXCLUSIVE MODE;
    SELECT max(bound) INTO reached FROM article_search_bounds;
    WHILE reached <= wanted LOOP
        name := 'article_search_' || reached;
        EXECUTE format('CREATE TABLE %I (LIKE article_search_0 INCLUDING ALL)', name);
        EXECUTE format('ALTER TABLE article_search ATTACH PARTITION %I FOR VALUES FROM (%s) TO (%s)', name, reached, reached + width);
        reached := reached + width;
        INSERT INTO article_search_bounds (bound) VALUES (reached);
    END LOOP;
    PERFORM gin_clean_pending_list(i.indexrelid)
    FROM pg_inherits h JOIN pg_index i ON i.indrelid = h.inhrelid JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
    WHERE h.inhparent = 'article_search'::regclass AND m.amname = 'gin';
END
$$;
